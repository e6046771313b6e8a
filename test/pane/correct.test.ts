import assert from 'node:assert/strict';
import { correctionsOf, type Correction } from '../../src/narrative/correct/corrections.js';
import { readClaims } from '../../src/narrative/read/claims.js';
import { startThread } from '../../src/cli/thread.js';
import { BoundedReader } from '../../src/files/bounded/reader.js';
import { importFigures, previewImport } from '../../src/pane/actions/import.js';
import type { ReportReader } from '../../src/workbook/read-bounded.js';
import { docxOf, p, tbl, tc, tr } from '../files/docx/make.js';
import { rowsOf } from '../files/text/written.js';
import { checkReport } from '../../src/pane/actions/check.js';
import { correctText } from '../../src/pane/actions/correct.js';
import { openWorkbook } from '../../src/pane/actions/open.js';
import { bindText, unbindText } from '../../src/pane/actions/text-column.js';
import { writeText } from '../../src/pane/actions/texts.js';
import type { SheetDesign } from '../../src/grid/design.js';
import { seed } from '../reports.js';
import { deskOn, typedSheets, type TestDesk } from './desk-on.js';
import { settled } from './fake-clock.js';

const name = 'beilun-projects-2024';
const [overview, falsehood, problems] = ['一、总体情况', '新收政府信息公开申请5件。', '五、存在的主要问题及改进情况'];
const tables = rowsOf(name);
const draft = (...rows: readonly (readonly (string | null)[])[]): SheetDesign => ({
  name: '稿件', merges: [], columnWidths: [10], rowHeights: {}, validations: [],
  cells: rows.flatMap((row, at) => row.flatMap((value, column) => (value === null ? [] : [{ row: at, column, value, style: {} }]))),
  print: { landscape: false, area: { row: 0, column: 0, rows: 1, columns: 1 }, onePage: false },
});
const area = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: '稿件', area: { row, column, rows, columns } });

describe('the text corrected from the pane', () => {
  let test: TestDesk;
  const state = () => test.desk.store.get();
  const open = async (sheets: readonly SheetDesign[], openReader?: TestDesk['desk']['openReader']): Promise<void> => {
    test = deskOn(sheets, openReader);
    openWorkbook(test.desk);
    await settled();
  };
  const cell = async (sheet: string, row: number, column = 0): Promise<unknown> =>
    (await test.port.read([{ sheet }]))[0]?.cells[row]?.[column]?.value;
  const wrong = (): string[] => state().listed.filter(({ finding, solved }) => !solved && finding.rule.startsWith('claim/')).map(({ finding }) =>
    finding.rule);
  const offers = (): Correction[] => readClaims(state().reading!.report).flatMap((claim) => correctionsOf(state().reading!.report, claim));

  it('of ours: a sentence made false is found, put right, ticked, and 撤销 brings it back', async () => {
    await open(typedSheets(seed(name)));
    await writeText(test.desk);
    assert.ok(state().reading!.report.sections.other, 'the text is there before any check');
    await checkReport(test.desk);
    assert.deepEqual(wrong(), []);
    const rows = (await test.port.read([{ sheet: '正文' }]))[0]!.cells.length;
    await test.type('正文', rows - 1, 0, '本年度未收到政府信息公开申请。');
    await checkReport(test.desk);
    assert.deepEqual(wrong(), ['claim/zero']);
    const [correction] = offers();
    await correctText(test.desk, correction!);
    assert.equal(await cell('正文', rows - 1), '本年度新收政府信息公开申请1件。');
    assert.deepEqual([wrong(), state().listed.filter(({ solved }) => solved).length], [[], 1]);
    assert.equal(state().notice?.text, '六 ¶2已把“未收到政府信息公开申请”改为“新收政府信息公开申请1件”。');
    state().notice!.undo!();
    await settled();
    assert.equal(await cell('正文', rows - 1), '本年度未收到政府信息公开申请。');
    assert.deepEqual(wrong(), ['claim/zero']);
  });

  it('writes nothing where the cell was changed since the sentence was shown', async () => {
    await open([...typedSheets(seed(name)), draft(['一、总体情况'], ['新收政府信息公开申请5件。'], ['五、存在的主要问题及改进情况'], ['无。'])]);
    await checkReport(test.desk);
    const [correction] = offers();
    await test.port.write([{ ...area(1, 0), row: 1, column: 0, values: [['新收政府信息公开申请6件。']] }]);
    await correctText(test.desk, correction!);
    assert.equal(await cell('稿件', 1), '新收政府信息公开申请6件。');
    assert.match(state().notice!.text, /^一 ¶1（稿件!A2）刚才有改动/);
  });

  it('of a sheet of the user: each check reads it, and one paragraph of several in a cell is changed', async () => {
    const cellText = '我单位主动公开。\n新收政府信息公开申请5件。\r\n其他。';
    await open([...typedSheets(seed(name)), draft(['一、总体情况'], [cellText], ['五、存在的主要问题及改进情况'], ['无。'])]);
    await checkReport(test.desk);
    await checkReport(test.desk);
    assert.deepEqual(wrong(), ['claim/number']);
    await correctText(test.desk, offers()[0]!);
    assert.equal(await cell('稿件', 1), '我单位主动公开。\n新收政府信息公开申请1件。\r\n其他。');
  });

  for (const [kind, file] of [
    ['docx', docxOf([overview, falsehood, problems].map((text) => p(text)).join('') + tables.map((rows) =>
      tbl(...rows.map((row) => tr(...row.map((text) => tc(text)))))).join(''))],
    ['html', new TextEncoder().encode(`<html><body>${[overview, falsehood, problems].map((text) => `<p>${text}</p>`).join('')}${tables.map((rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`).join('')}</body></html>`)],
  ] as const) {
    it(`of an imported ${kind}: its text stands in 正文`, async () => {
      const reader: ReportReader = new BoundedReader(startThread(new URL('../cli/unruly-worker.ts', import.meta.url)));
      await open(typedSheets(seed(name)), () => Promise.resolve(reader));
      await previewImport(test.desk, { file: new File([file as Uint8Array<ArrayBuffer>], `年报.${kind}`) });
      await importFigures(test.desk, false, true);
      await checkReport(test.desk);
      assert.deepEqual(wrong(), ['claim/number']);
      const [correction] = offers();
      assert.equal(correction?.place.at?.sheet, '正文');
      await correctText(test.desk, correction);
      assert.deepEqual(wrong(), []);
    });
  }

  it('of any column that a person says is the text; 恢复自动查找 forgets it', async () => {
    await open([...typedSheets(seed(name)), draft(['序号', '内容'], ['1', '新收政府信息公开申请5件。'], ['2', '无行政复议。'])]);
    await checkReport(test.desk);
    assert.deepEqual(wrong(), []);
    test.selected.push(area(1, 0, 2, 2));
    await bindText(test.desk);
    assert.match(state().notice!.text, /^选中的不是一列文字/);
    test.selected.push(area(0, 2));
    await bindText(test.desk);
    assert.match(state().notice!.text, /^选中的不是一列文字/);
    test.selected.push(area(1, 1, 2));
    await bindText(test.desk);
    assert.deepEqual([wrong(), state().reading!.kept.bindings.text], [['claim/number'], { sheet: '稿件', area: area(1, 1).area }]);
    await correctText(test.desk, offers()[0]!);
    assert.equal(await cell('稿件', 1, 1), '新收政府信息公开申请1件。');
    assert.deepEqual(wrong(), []);
    // what is typed below is of the text too
    await test.type('稿件', 3, 1, '结转下年度继续办理9件。');
    await checkReport(test.desk);
    assert.deepEqual(wrong(), ['claim/number']);
    await unbindText(test.desk);
    assert.deepEqual([wrong(), state().reading!.kept.bindings], [[], {}]);
  });
});
