import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { editXlsx, newXlsx } from '../../../src/files/xlsx/index.js';
import { currentForm as form } from '../../../src/form/index.js';
import { readReport } from '../../../src/finder/read-report.js';
import type { Facts } from '../../../src/narrative/types.js';
import { paragraphText, sectionsOf, writeNarrative } from '../../../src/narrative/write.js';
import type { Report } from '../../../src/report/report.js';
import { parseKept } from '../../../src/workbook/kept/parse.js';
import { keptSettings } from '../../../src/workbook/kept/write.js';
import { filePort } from '../../../src/workbook/file/index.js';
import { isWorkbookError, type WorkbookPort } from '../../../src/workbook/port.js';
import { ReportSession } from '../../../src/workbook/session.js';
import { templateSheets } from '../../../src/workbook/sheets/template.js';
import { planText, presentRows, replacing, writeText, type PlannedText } from '../../../src/workbook/text/texts.js';
import { changed, seed } from '../../reports.js';
import { textsIn } from '../../texts.js';

const report = seed('beilun-projects-2024');
const facts: Facts = { published: 69, informationFee: 0, problems: ['公开不够及时'], measures: ['明确更新时限'] };

/** A workbook file that is saved and opened again after each step, as the file of a person is. */
class Workbook {
  private bytes = newXlsx(templateSheets(form, report));

  async open<Result>(act: (port: WorkbookPort) => Promise<Result>): Promise<Result> {
    const editor = editXlsx(this.bytes);
    const result = await act(filePort(editor, 'test.xlsx'));
    this.bytes = editor.bytes();
    return result;
  }
  plan(from: Report, told: Facts = facts): Promise<PlannedText> {
    return this.open(async (port) => planText(port, form, from, told, parseKept(await port.settings()).texts));
  }
  /** As the pane does it: plans, writes, keeps the record. */
  async write(from: Report, told: Facts = facts, replace: readonly string[] = []): Promise<PlannedText> {
    return this.open(async (port) => {
      const planned = replacing(await planText(port, form, from, told, parseKept(await port.settings()).texts), replace);
      if (planned.kind === 'conflict') return planned;
      const record = await writeText(port, planned);
      assert.ok(record);
      const session = new ReportSession(port);
      await session.open();
      await session.keep({ texts: record });
      return planned;
    });
  }
  type(row: number, value: string | null, column = 0): Promise<void> {
    return this.open((port) => port.write([{ sheet: '正文', row, column, values: [[value]] }]));
  }
  rows(): Promise<(string | null)[]> {
    return this.open(async (port) => {
      const [grid] = await port.read([{ sheet: '正文' }]);
      return (grid?.cells ?? []).map((row) => (row?.[0]?.value ?? null) as string | null);
    });
  }
  /** The document inspector takes our settings away. */
  loseRecord(): Promise<void> {
    return this.open((port) => port.setSettings({ texts: undefined }));
  }
  protectTexts(): void {
    const parts = unzipSync(this.bytes);
    const [path, part] = Object.entries(parts).find(([name, content]) =>
      name.startsWith('xl/worksheets/sheet') && strFromU8(content).includes('总体情况'))
      ?? Object.entries(parts).filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).at(-1)!;
    this.bytes = zipSync({
      ...parts, [path]: strToU8(strFromU8(part).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')),
    });
  }
  content(): Uint8Array {
    return this.bytes;
  }
}

const textOf = (from: Report, told: Facts = facts): string[] => writeNarrative(form, from, told).map(paragraphText);
const rowOf = (id: string): number => writeNarrative(form, report, facts).findIndex((paragraph) => paragraph.id === id);
const received = changed(changed(report, 'applications.received.total', 5), 'applications.received.person', 5);

describe('the text in a workbook file', () => {
  let workbook: Workbook;
  beforeEach(() => {
    workbook = new Workbook();
  });

  it('goes into a sheet of its own', async () => {
    const outcome = await workbook.write(report);
    assert.equal(outcome.kind, 'create');
    assert.deepEqual(await workbook.rows(), textOf(report));
    assert.deepEqual(await workbook.open(async (port) => (await port.sheets()).map(({ name }) => name)), ['单位信息', '表二', '表三', '表四', '正文']);
  });

  it('reads back as the texts of the report', async () => {
    await workbook.write(report);
    const read = await workbook.open(async (port) => {
      const grids = await port.read((await port.sheets()).map(({ name }) => ({ sheet: name })));
      return readReport(grids.filter((grid) => grid !== undefined), form).report;
    });
    assert.deepEqual(textsIn(read.sections), textsIn(sectionsOf(writeNarrative(form, report, facts))));
    assert.equal(read.agency, report.agency);
  });

  it('a second time changes no byte', async () => {
    await workbook.write(report);
    const before = workbook.content();
    const outcome = await workbook.write(report);
    assert.ok(outcome.kind === 'update' && outcome.plan.blocks.length === 0);
    assert.deepEqual(workbook.content(), before);
  });

  it('follows the figures and leaves what a person changed', async () => {
    await workbook.write(report);
    const own = '综合科负责日常工作，全年开展保密审查。';
    await workbook.type(rowOf('overview.management'), own);
    await workbook.type(rowOf('overview.applications'), '全年收到申请1件，已答复。');
    const outcome = await workbook.write(received);
    assert.ok(outcome.kind === 'update');
    assert.deepEqual(outcome.plan.steps.filter(({ status }) => status === 'kept').map(({ id, outdated }) => [id, outdated]),
      [['overview.applications', true], ['overview.management', false]]);
    const expected = textOf(received);
    expected[rowOf('overview.management')] = own;
    expected[rowOf('overview.applications')] = '全年收到申请1件，已答复。';
    assert.deepEqual(await workbook.rows(), expected);
  });

  it('replaces a changed paragraph that the person names, and only that', async () => {
    await workbook.write(report);
    await workbook.type(rowOf('overview.management'), '综合科负责。');
    await workbook.type(rowOf('overview.applications'), '全年收到申请1件。');
    await workbook.write(received, facts, ['overview.applications']);
    const expected = textOf(received);
    expected[rowOf('overview.management')] = '综合科负责。';
    assert.deepEqual(await workbook.rows(), expected);
  });

  it('a preview shows the same plan and writes nothing', async () => {
    await workbook.write(report);
    const before = workbook.content();
    const preview = await workbook.plan(received);
    assert.deepEqual(workbook.content(), before);
    assert.deepEqual(preview, await workbook.write(received));
  });

  it('touches no cell beside column A', async () => {
    await workbook.write(report);
    await workbook.type(rowOf('overview.applications'), '请再核', 1);
    await workbook.write(received);
    const note = await workbook.open(async (port) =>
      (await port.read([{ sheet: '正文' }]))[0]!.cells[rowOf('overview.applications')]?.[1]?.value);
    assert.equal(note, '请再核');
  });

  it('writes a text that begins like a formula as text', async () => {
    const agency = '=SUM(A1)局';
    await workbook.write({ ...report, agency });
    assert.equal((await workbook.rows())[0], '=SUM(A1)局2024年政府信息公开工作年度报告');
    await workbook.write({ ...received, agency });
    assert.deepEqual(await workbook.rows(), textOf({ ...received, agency }));
  });

  it('leaves a sheet of that name alone when it is not ours', async () => {
    await workbook.write(report);
    await workbook.loseRecord();
    await workbook.type(rowOf('overview.disclosure'), '我局工作如下。');
    const before = workbook.content();
    assert.deepEqual(await workbook.write(received, facts, textOf(report)), { kind: 'conflict', sheet: '正文' });
    assert.deepEqual(workbook.content(), before);
  });

  it('takes its own sheet up again when only the record was lost', async () => {
    await workbook.write(report);
    await workbook.loseRecord();
    await workbook.write(report);
    await workbook.write(received);
    assert.deepEqual(await workbook.rows(), textOf(received));
  });

  it('changes nothing in a protected sheet, and not the record either', async () => {
    await workbook.write(report);
    workbook.protectTexts();
    const record = await workbook.open(async (port) => (await port.settings()).values['texts']);
    await assert.rejects(workbook.write(received), (error) => isWorkbookError(error) && error.kind === 'protected');
    assert.deepEqual(await workbook.rows(), textOf(report));
    assert.equal(await workbook.open(async (port) => (await port.settings()).values['texts']), record);
  });

  it('keeps the facts in the file; no facts leave nothing behind', async () => {
    const before = workbook.content();
    await workbook.open((port) => port.setSettings(keptSettings({ facts })));
    assert.deepEqual(await workbook.open(async (port) => parseKept(await port.settings()).facts), facts);
    await workbook.open((port) => port.setSettings(keptSettings({ facts: { problems: ['', ' '] } })));
    assert.deepEqual(await workbook.open(async (port) => parseKept(await port.settings()).facts), {});
    assert.equal(await workbook.open(async (port) => (await port.settings()).values['facts']), undefined);
    assert.deepEqual(workbook.content(), before);
  });
});

describe('column A of a sheet', () => {
  it('tells empty rows from rows with content beside, and shows formulas as formulas', () => {
    const cells = [
      [{ value: '甲' }], undefined, [undefined, { value: '批注' }], [{ value: null }], [{ value: '' }], [{ value: 3 }],
      [{ value: '甲', formula: '=B1' }], [{ value: null, error: '#REF!' }], [undefined, { value: null, formula: '=1' }],
    ];
    assert.deepEqual(presentRows({ name: '正文', cells, merges: [] }), ['甲', null, '', null, null, '3', '=B1', '#REF!', '']);
  });
});
