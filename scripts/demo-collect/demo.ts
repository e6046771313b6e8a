import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { packEntry, writeZip } from '../../src/files/ooxml/zip/write.js';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { currentForm as form } from '../../src/form/index.js';
import { reportJson } from '../../src/report/json.js';
import type { Report } from '../../src/report/report.js';
import { blankWorkbook, settingsOf } from '../../src/workbook/sheets/report-sheets.js';
import { formats, type FormatName } from '../../test/attack/formats/index.js';
import { modelOf } from '../../test/attack/model.js';
import { gbk } from '../../test/files/encode.js';
import { changed, consistentReports, seedNames, seedWithText } from '../../test/reports.js';

/** What the collecting office must see: of each body its state, then the kinds of remarks. */
export type Expected = Record<string, readonly string[]>;

export interface Demo {
  readonly folder: string;
  readonly files: number;
  readonly expected: Expected;
  /** Bodies with one spoiled cell each. */
  readonly spoiled: readonly Report[];
}

const kinds: readonly FormatName[] = ['xlsx', 'docx', 'html', 'lines', 'xlsx', 'markdown'];
const day = new Date('2025-01-15T10:00:00');
const leaf = 'applications.granted.person';

/**
 * A folder as a district gets it in January: mixed kinds, two zips with names in GBK, the published seeds, 10 spoiled cells, 2
 * damaged files, a zip bomb, a blank form, 2 bodies that handed in twice, 3 that did not, 4 that came again corrected.
 */
export async function makeDemo(folder: string, { files = 300, pdfs = 6 } = {}): Promise<Demo> {
  const expected: Record<string, readonly string[]> = {};
  const roster: string[] = [];
  let written = 0;
  let next = 0;
  const random = fc.sample(consistentReports, { numRuns: files + 40, seed: 16 });

  const put = async (name: string, content: Uint8Array | string): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
    await utimes(join(folder, name), day, day);
    written += 1;
  };
  const body = (what: string, ...told: string[]): Report => {
    const report = reportNumber(random[next]!, `清江区${what}${++next}局`);
    roster.push(`${report.agency},地方政府部门`);
    expected[report.agency] = told;
    return report;
  };
  const file = (report: Report, kind: FormatName = kinds[next % kinds.length]!): [string, Uint8Array] =>
    [`${report.agency}2024年年报.${formats[kind].file.split('.').pop()}`, formats[kind].write(modelOf(form, report))];

  for (const name of seedNames) {
    const report = seedWithText(name);
    roster.push(`${report.agency},`);
    expected[report.agency] = seedsExpected[name]!;
    await put(`in/已公布/${name}.json`, reportJson(report));
  }
  const spoiled: Report[] = [];
  for (let at = 0; at < 10; at++) {
    const report = body('错格', 'fail');
    spoiled.push(report);
    await put(`in/部门/${file(spoil(report))[0]}`, file(spoil(report))[1]);
  }
  for (let at = 0; at < 2; at++) {
    const [name, content] = file(body('损坏', 'unchecked', 'unreadable'), 'xlsx');
    await put(`in/部门/${name}`, content.subarray(0, content.length - 400));
  }
  const bomb = body('炸弹', 'unchecked', 'unreadable');
  await put('in/邮件/附件.zip', zipOf([[`${bomb.agency}年报.xlsx`, new Uint8Array(8 * 1024 * 1024)]]));
  const blank = body('空白', 'unchecked', 'blank');
  const made = blankWorkbook(form, { agency: blank.agency, year: 2024 });
  await put(`in/部门/${blank.agency}.xlsx`, newXlsx(made.sheets, { settings: settingsOf(made) }));
  for (let at = 0; at < 2; at++) {
    const report = body('重报', 'pass', 'double');
    await put(`in/部门/${file(report, 'xlsx')[0]}`, file(report, 'xlsx')[1]);
    await put(`in/邮件/${report.agency}.docx`, file(changed(report, 'disclosure.licensing.decisions', 12345), 'docx')[1]);
  }
  for (let at = 0; at < 3; at++) body('缺报', 'missing', 'missing');
  for (let at = 0; at < 4; at++) {
    const report = body('改好', 'pass');
    await put(`in/第一次/${file(spoil(report))[0]}`, file(spoil(report))[1]);
    await put(`in/第二次/${file(report)[0]}`, file(report)[1]);
  }
  for (const town of ['东片', '西片']) {
    await put(`in/邮件/${town}.zip`, zipOf(Array.from({ length: 5 }, () => {
      const [name, content] = file(body(town, 'pass'));
      return [`${town}各局/${name}`, content];
    })));
  }
  for (let at = 0; at < pdfs; at++) await put(...within('in/扫描/', file(body('版式', 'pass'), 'pdf')));
  while (written < files) await put(...within('in/部门/', file(body('', 'pass'))));
  await writeFile(join(folder, '名册.csv'), `单位名称,单位类别\n${roster.join('\n')}\n`);
  return { folder, files: written, expected, spoiled };
}

/** Round two: all spoiled bodies come again, one of them with a new slip. */
export async function makeRoundTwo({ folder, spoiled }: Demo): Promise<void> {
  for (const [at, report] of spoiled.entries()) {
    const again = at === 0 ? changed(report, 'disputes.review.total', report.figures['disputes.review.total']! + 7) : report;
    await mkdir(join(folder, 'in/第三次'), { recursive: true });
    await writeFile(join(folder, `in/第三次/${report.agency}.json`), reportJson(again));
  }
}

const seedsExpected: Readonly<Record<string, readonly string[]>> = {
  'beilun-projects-2024': ['fail'], 'hongze-2023': ['fail', 'wrongYear'], 'pingtan-2024': ['pass'], 'suqian-2024': ['pass'],
};

/** A department's report: it makes no rules. */
function reportNumber(report: Report, agency: string): Report {
  const figures = { ...report.figures };
  for (const column of ['issued', 'repealed', 'inForce']) {
    figures[`disclosure.regulations.${column}`] = 0;
    figures[`disclosure.normativeDocuments.${column}`] = 0;
  }
  return { ...report, body: 'department', agency, figures };
}

function spoil(report: Report): Report {
  return changed(report, leaf, report.figures[leaf]! + 30);
}

function zipOf(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const entries = files.map(([name, content]) => ({ ...packEntry(name, content), nameBytes: gbk(name), flags: 0 }));
  return writeZip({ entries, comment: new Uint8Array(0) });
}

function within(folder: string, [name, content]: readonly [string, Uint8Array]): [string, Uint8Array] {
  return [`${folder}${name}`, content];
}
