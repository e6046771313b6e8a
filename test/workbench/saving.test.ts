import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx as readAsOther } from 'hucre';
import { readXlsx, type XlsxBook } from '../../src/files/xlsx/index.js';
import { currentForm } from '../../src/form/index.js';
import { cellAt } from '../../src/grid/grid.js';
import { readReport } from '../../src/finder/read-report.js';
import { flagLevels, isFlagFormula, levelOfFlag } from '../../src/workbook/flags.js';
import { content, design, sheetName, smallDesign, userRule } from '../contract/fixture.js';
import { flagsShown } from '../browser/shown.js';
import { clickCell, typeInto } from '../browser/typing.js';
import { openWorkbench, type Workbench } from '../browser/workbench.js';
import { fixtureFile } from '../workbook/fixture-file.js';

const fileName = '某局2024年年报.xlsx';
const sheetPart = 'xl/worksheets/sheet1.xml';

/** Names of the parts that differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => !one[name] || !other[name] || Buffer.compare(one[name], other[name]) !== 0).sort();
}

function cell(book: XlsxBook, row: number, column: number, sheet = sheetName) {
  return cellAt(book.sheets.find(({ name }) => name === sheet)!.grid, row, column);
}

/** The fill of each cell as another program reads it. */
async function fillsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const { sheets } = await readAsOther(bytes, { readStyles: true });
  return Object.fromEntries(sheets.flatMap(({ name, cells }) => [...cells!].flatMap(([place, { style }]) =>
    (style?.fill && !(style.fill.type === 'pattern' && style.fill.pattern === 'none') ? [[`${name}!${place}`, JSON.stringify(style.fill)]] : []))));
}

describe('saving from the workbench', () => {
  let workbench: Workbench;
  let file: Uint8Array;
  before(async function () {
    this.timeout(300_000);
    [workbench, file] = await Promise.all([openWorkbench(), fixtureFile()]);
  });
  after(() => workbench.close());
  beforeEach(() => workbench.openFile(fileName, file));

  it('writes an untouched file as it was, under its own name', async () => {
    const saved = await workbench.save();
    assert.equal(saved.name, fileName);
    assert.deepEqual(changedParts(file, saved.bytes), []);
  });

  it('changes the typed cells and keeps every other part and formula', async () => {
    await typeInto(workbench.page, sheetName, 2, 1, 30);
    await typeInto(workbench.page, sheetName, 3, 0, '结转');
    await typeInto(workbench.page, sheetName, 3, 2, '=B3+1');
    await typeInto(workbench.page, sheetName, 2, 2, null);
    const { bytes, sentence } = await workbench.save();
    assert.deepEqual(changedParts(file, bytes).filter((part) => part !== 'xl/workbook.xml'), [sheetPart]);
    const book = readXlsx(bytes);
    assert.deepEqual([cell(book, 2, 1)?.value, cell(book, 3, 0)?.value, cell(book, 2, 2)?.value ?? null], [30, '结转', null]);
    assert.deepEqual([cell(book, 3, 2)?.formula, cell(book, 3, 2)?.value], ['=B3+1', 31]);
    for (const { row, column, formula } of content) if (formula) assert.equal(cell(book, row, column)?.formula, formula);
    assert.ok(strFromU8(unzipSync(bytes)[sheetPart]!).includes(userRule.formula.slice(1).replace('>', '&gt;')), 'the user\'s own rule');
    assert.match(sentence, /^已保存为/);
  });

  it('saves on top of the last saving', async () => {
    await typeInto(workbench.page, sheetName, 2, 1, 30);
    await workbench.save();
    await typeInto(workbench.page, sheetName, 3, 1, 4);
    const book = readXlsx((await workbench.save()).bytes);
    assert.deepEqual([cell(book, 2, 1)?.value, cell(book, 3, 1)?.value], [30, 4]);
  });

  it('takes in what is still being typed', async () => {
    await clickCell(workbench.page, sheetName, 2, 1);
    await workbench.page.keyboard.type('31');
    assert.equal(cell(readXlsx((await workbench.save()).bytes), 2, 1)?.value, 31);
  });

  it('keeps settings in the file', async () => {
    await workbench.page.evaluate(() => window.gouji.port!.setSettings({ 说明: '<甲> & 乙' }));
    const { bytes } = await workbench.save();
    await workbench.openFile('再打开.xlsx', bytes);
    assert.equal(await workbench.page.evaluate(() => window.gouji.port!.settings()).then(({ values }) => values['说明']), '<甲> & 乙');
  });

  const ways: readonly (readonly [how: string, begin: () => Promise<unknown>, sheet: string])[] = [
    ['an opened file', async () => undefined, sheetName],
    ['a file that is written anew', () => workbench.page.evaluate((sheet) =>
      window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(sheet)!.insertRowBefore(9), sheetName), sheetName],
    ['a new workbook', () => workbench.page.getByRole('button', { name: '新建', exact: true }).click(), '表三'],
  ];
  for (const [how, begin, sheet] of ways)
    it(`gives ${how} no fill that its owner did not set, in the eyes of another program`, async () => {
      await begin();
      const plain = await fillsOf((await workbench.save()).bytes);
      // from here the saved file would be patched
      await workbench.openFile(fileName, file);
      await begin();
      const flags = flagLevels.map((level, row) => ({ sheet, area: { row: row + 2, column: 0, rows: 1, columns: 3 }, level }));
      await workbench.page.evaluate((all) => window.gouji.port!.flag(all), flags);
      // once they are painted, the spreadsheet answers a flag's fill for the cell's
      assert.equal(Object.keys(await flagsShown(workbench.page)).length, 3 * flags.length);
      const { bytes } = await workbench.save();
      assert.deepEqual(await fillsOf(bytes), plain);
      const rules = readXlsx(bytes).rulesOf(sheet, isFlagFormula);
      assert.deepEqual(rules.map(({ formula, areas }) => [levelOfFlag(formula), areas]), flags.map(({ level, area }) => [level, [area]]));
      await workbench.page.evaluate(() => window.gouji.port!.clearFlags());
      const cleared = (await workbench.save()).bytes;
      assert.deepEqual([await fillsOf(cleared), readXlsx(cleared).rulesOf(sheet, isFlagFormula)], [plain, []]);
    });

  it('writes an added sheet with its widths, merges and validations', async () => {
    const added = { ...design, name: '附表' };
    await workbench.page.evaluate((sheet) => window.gouji.port!.addSheet(sheet), added);
    await workbench.page.evaluate((sheet) => window.gouji.port!.addSheet(sheet), smallDesign('另一张', [['=1+1', 2]]));
    const { bytes } = await workbench.save();
    assert.ok(!changedParts(file, bytes).includes(sheetPart));
    const book = readXlsx(bytes);
    assert.deepEqual(book.sheets.map(({ name }) => name), [sheetName, '附表', '另一张']);
    const sheet = book.sheets[1]!;
    assert.deepEqual(sheet.grid.merges, added.merges);
    assert.deepEqual(sheet.freeze, added.freeze);
    added.columnWidths.forEach((width, column) => assert.ok(Math.abs(sheet.columnWidths[column]! - width) < 0.1, `column ${column}`));
    assert.deepEqual(cell(book, 0, 0, '另一张')?.formula, undefined);
    assert.equal(cell(book, 0, 0, '另一张')?.value, '=1+1');
    assert.match(strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml']!), /<dataValidation type="whole"/);
  });

  it('writes the sheets anew when rows moved, and says so', async () => {
    await workbench.page.evaluate((sheet) =>
      window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(sheet)!.insertRowBefore(2), sheetName);
    const { bytes, sentence } = await workbench.save();
    assert.match(sentence, /重新写出/);
    const book = readXlsx(bytes);
    assert.deepEqual([cell(book, 3, 1)?.value, cell(book, 3, 3)?.formula, cell(book, 6, 1)?.format], [21, '=SUM(B4:C4)', '#,##0.00']);
    assert.equal(book.styleOf(sheetName, 6, 1).fill, '#FFF2CC');
    assert.deepEqual(book.sheets[0]!.grid.merges.map(({ row, rows }) => [row, rows]).sort(), [[0, 1], [5, 2]]);
  });

  it('patches again when the moved rows were taken back', async () => {
    const { page } = workbench;
    await page.evaluate((sheet) => window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(sheet)!.insertRowBefore(2), sheetName);
    await page.evaluate(() => window.goujiSpreadsheet!.undo());
    const { bytes, sentence } = await workbench.save();
    assert.deepEqual(changedParts(file, bytes), []);
    assert.match(sentence, /^已保存为/);
  });

  it('writes anew when a sheet was renamed', async () => {
    await workbench.page.evaluate(
      (sheet) => { window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(sheet)!.setName('改名'); }, sheetName,
    );
    const { bytes, sentence } = await workbench.save();
    assert.deepEqual(readXlsx(bytes).sheets.map(({ name }) => name), ['改名']);
    assert.match(sentence, /重新写出/);
  });

  it('says when a change of format is not in the file', async () => {
    await clickCell(workbench.page, sheetName, 2, 1);
    await workbench.page.keyboard.press('Control+b');
    const { bytes, sentence } = await workbench.save();
    assert.deepEqual(changedParts(file, bytes), []);
    assert.match(sentence, /格式改动没有写入/);
  });

  it('writes a new workbook whose tables and totals are found again', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await typeInto(page, '单位信息', 1, 1, '某局/科');
    await typeInto(page, '单位信息', 2, 1, 2024);
    await typeInto(page, '表三', 4, 3, 5);
    const { bytes, name, sentence } = await workbench.save();
    assert.equal(name, '某局科2024年政府信息公开工作年度报告.xlsx');
    assert.match(sentence, new RegExp(name));
    const book = readXlsx(bytes);
    const { report, tables } = readReport(book.sheets.map(({ grid }) => grid), currentForm);
    assert.deepEqual(Object.values(tables).map(({ state }) => state), ['found', 'found', 'found']);
    assert.equal(report.figures['applications.received.person'], 5);
    assert.equal(report.figures['applications.received.total'], null, 'a sum over blanks is none yet');
    assert.equal(cell(book, 4, 9, '表三')?.formula, '=SUM(D5:I5)');
    assert.match(strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml']!), /<dataValidation /);
  });

  it('asks nothing of other hosts and logs no error', () => assert.deepEqual(workbench.complaints, []));
});
