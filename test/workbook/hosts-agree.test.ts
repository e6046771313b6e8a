import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { checkJson } from '../../src/check/check-json.js';
import { checkFiles } from '../../src/cli/check.js';
import { settingsNamespace } from '../../src/files/settings-xml.js';
import { withChanges, type Settings } from '../../src/files/settings.js';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { form2019 } from '../../src/form/2019.js';
import { currentForm } from '../../src/form/index.js';
import { bodyKinds } from '../../src/report/body.js';
import { emptyReport, type Report } from '../../src/report/report.js';
import { openExcelPort } from '../../src/workbook/excel/port.js';
import { openFilePort } from '../../src/workbook/file/index.js';
import { profiles, type Kept } from '../../src/workbook/kept/kept.js';
import { keptSettings } from '../../src/workbook/kept/write.js';
import type { WorkbookPort } from '../../src/workbook/port.js';
import { ReportSession } from '../../src/workbook/session.js';
import { reportWorkbook, settingsOf, type ReportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { remotePort } from '../browser/remote-port.js';
import { openWorkbench, type Workbench } from '../browser/workbench.js';
import { EmulatedExcel } from '../emulator/excel.js';
import { Workbook } from '../emulator/model/workbook.js';
import { attachExcel } from '../emulator/node.js';
import { consistentReports } from '../reports.js';

/** One file as it lies on a disk: sheets, and the settings beside them, whole or damaged. */
interface Sample {
  readonly made: ReportWorkbook;
  readonly settings: Settings;
  readonly cutPart: boolean;
  readonly [fc.toStringMethod]: () => string;
}

const { length } = form2019.figures;

const reports2019 = fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((numbers): Report => ({
  ...emptyReport(form2019), agency: '某市人民政府', year: 2019,
  figures: Object.fromEntries(form2019.figures.map(({ key }, index) => [key, numbers[index]!])),
}));

/** As somebody left it: a figure blank, or another number. */
const changes = fc.array(fc.tuple(fc.nat(), fc.option(fc.nat(12))), { maxLength: 3 });

const touched = fc.tuple(fc.oneof(consistentReports, reports2019), changes).map(([report, changed]): Report => {
  const keys = Object.keys(report.figures);
  const others = Object.fromEntries(changed.map(([at, value]) => [keys[at % keys.length]!, value]));
  return { ...report, figures: { ...report.figures, ...others } };
});

const waiver = {
  rule: 'applications/balance', finding: '', figures: ['applications.received.person'], values: [1],
  reason: '数字已核对', name: '张三', date: '2025-01-10',
};

/** What is kept beside the sheets; `lastYear` also of another body, so that the comparison is refused. */
const keptParts = (last: Report): fc.Arbitrary<Partial<Kept>> => fc.record({
  profile: fc.constantFrom(...profiles),
  identity: fc.record({ agency: fc.constant('另一个局'), body: fc.constantFrom(...bodyKinds) }),
  waivers: fc.constant([waiver]),
  lastYear: fc.constantFrom('某市人民政府', '另一个局').map((agency) => ({ ...last, agency, year: 2023 })),
}, { requiredKeys: [] });

const damages = ['profile', 'identity', 'waivers', 'lastYear', 'bindings'] as const;

const samples: fc.Arbitrary<Sample> = fc
  .tuple(touched, consistentReports, fc.option(fc.constantFrom(...damages), { freq: 2 }), fc.integer({ min: 0, max: 7 }))
  .chain(([report, last, damaged, cut]) => keptParts(last).map((kept): Sample => {
    const form = report.form === '2019' ? form2019 : currentForm;
    const made = reportWorkbook(form, { ...report, sections: { problems: [{ text: '没有问题。' }] } }, {});
    const settings = withChanges(settingsOf(made), { ...keptSettings(kept), ...(damaged ? { [damaged]: '{"damaged' } : {}) });
    const cutPart = cut === 0;
    return { made, settings, cutPart, [fc.toStringMethod]: () => JSON.stringify({ figures: report.figures, settings, cutPart }) };
  }));

const cut = (xml: string): string => xml.slice(0, -4);

function bytesOf({ made, settings, cutPart }: Sample): Uint8Array {
  const bytes = newXlsx(made.sheets, { settings });
  if (!cutPart) return bytes;
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const xml = new TextDecoder().decode(part);
    if (xml.startsWith(`<settings xmlns="${settingsNamespace}"`)) parts[name] = new TextEncoder().encode(cut(xml));
  }
  return zipSync(parts);
}

async function excelPort({ made, settings }: Sample): Promise<WorkbookPort> {
  const excel = new EmulatedExcel(new Workbook('空'), { apiSet: '1.15' });
  attachExcel(excel);
  const port = await openExcelPort();
  for (const design of made.sheets) await port.addSheet(design);
  excel.workbook.removeSheet(excel.workbook.sheets[0]!);
  await port.setSettings(settings);
  return port;
}

/** What the session says of the open workbook, as the contract's JSON. */
async function sessionJson(port: WorkbookPort): Promise<unknown> {
  const session = new ReportSession(port);
  await session.open();
  return JSON.parse(JSON.stringify(checkJson('x.xlsx', (await session.check()).result)));
}

describe('one workbook, one verdict', () => {
  let folder: string;
  let path: string;
  let workbench: Workbench;
  before(async function () {
    // the first run builds the pages and unpacks a browser
    this.timeout(300_000);
    workbench = await openWorkbench();
    folder = await mkdtemp(join(tmpdir(), 'gouji-agree-'));
    path = join(folder, 'x.xlsx');
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  async function commandJson(bytes: Uint8Array): Promise<unknown> {
    let json = '';
    await writeFile(path, bytes);
    await checkFiles([path], { format: 'jsonl', force: false }, {
      out: async (text) => { json += text; }, err: () => undefined, isTerminal: false,
    });
    return { ...JSON.parse(json) as object, file: 'x.xlsx' };
  }

  it('in the file, in Excel and for gouji check', async function () {
    this.timeout(180_000);
    await fc.assert(fc.asyncProperty(samples, async (sample) => {
      const bytes = bytesOf(sample);
      const said = await commandJson(bytes);
      // Excel itself holds no part that is not well-formed
      if (!sample.cutPart) assert.deepEqual(await sessionJson(await excelPort(sample)), said, 'Excel');
      assert.deepEqual(await sessionJson(await openFilePort(path)), said, 'file');
    }), { numRuns: 60, endOnFailure: true });
  });

  it('in the embedded spreadsheet and for gouji check', async function () {
    this.timeout(300_000);
    await fc.assert(fc.asyncProperty(samples, async (sample) => {
      const bytes = bytesOf(sample);
      const said = await commandJson(bytes);
      await workbench.openFile('x.xlsx', bytes);
      assert.deepEqual(await sessionJson(await remotePort(workbench.page)), said);
    }), { numRuns: 10, endOnFailure: true });
  });
});
