import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAddress } from '../../src/grid/address.js';
import { type FileErrorKind, isFileError } from '../../src/files/error.js';
import { fileSentence } from '../../src/files/words.js';
import { XlsxEditor } from '../../src/files/xlsx/edit/editor.js';
import { editXlsx, newXlsx, readXlsx } from '../../src/files/xlsx/index.js';
import { Package } from '../../src/files/ooxml/package/package.js';
import { flagFill } from '../../src/workbook/flags.js';
import { filePort, openFilePort } from '../../src/workbook/file/index.js';
import { describeWorkbookPort } from '../contract/contract.js';
import { content, design, sheetName, userRule } from '../contract/fixture.js';
import { shownFlags, type ShownRule, type TestHost } from '../contract/host.js';
import { rejectsWith } from '../contract/expect.js';
import { partsOf, pack } from '../files/xlsx/make.js';

/** The fixture's workbook, with the cells that a design cannot say and a conditional format of the user's own. */
function fixtureBytes(): Uint8Array {
  const editor = editXlsx(newXlsx([design]));
  editor.setCells(sheetName, content.map(({ row, column, formula, value }) => ({ row, column, value: typeof value === 'number'
    ? value
    : null, ...(formula !== undefined && { formula }) })));
  const parts = partsOf(editor.bytes());
  const sheet = parts['xl/worksheets/sheet1.xml']!
    .replace('<c r="C5"><f>1/0</f></c>', '<c r="C5" t="e"><f>1/0</f><v>#DIV/0!</v></c>')
    .replace(/(<row r="6"[^>]*>.*?)(<\/row>)/, '$1<c r="C6" t="b"><v>1</v></c>$2')
    .replace('</mergeCells>', `</mergeCells><conditionalFormatting sqref="B3:D4"><cfRule type="expression" dxfId="0" priority="1"><formula>${userRule.formula.slice(1).replace('>', '&gt;')}</formula></cfRule></conditionalFormatting>`);
  const styles = parts['xl/styles.xml']!.replace(
    '</cellStyles>', `</cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF${userRule.fill.slice(1)}"/></patternFill></fill></dxf></dxfs>`,
  );
  return pack({ ...parts, 'xl/worksheets/sheet1.xml': sheet, 'xl/styles.xml': styles });
}

/** The port's workbook, with a way past the port into its parts. */
class OpenedFile extends XlsxEditor {
  constructor(bytes: Uint8Array) {
    super(Package.open(bytes));
  }

  protect(sheet: string): void {
    this.change((parts) => {
      const part = `xl/worksheets/sheet${this.read().sheets.findIndex(({ name }) => name === sheet) + 1}.xml`;
      parts.setText(part, parts.text(part).replace(/<sheetData\/>|<\/sheetData>/, '$&<sheetProtection sheet="1"/>'));
    });
  }
}

/** A file has no owner who sits before it: what a person does is done to the parts that the port works on. */
function hostOf(bytes: Uint8Array): TestHost {
  const editor = new OpenedFile(bytes);
  const sheetPart = (name: string): string =>
    `xl/worksheets/sheet${editor.read().sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`;
  return {
    port: filePort(editor, 'test.xlsx'),
    calculates: false,
    userEdit: async (sheet, row, column, value) => { editor.setCells(sheet, [{ row, column, value }]); },
    snapshot: async () => {
      const parts = partsOf(editor.bytes());
      // results of formulas, and the wish to have them calculated, are the host's and not the user's
      const owned = Object.entries(parts).map(([name, text]) =>
        [name, name === 'xl/workbook.xml' ? text.replace(/<calcPr[^>]*>/, '') : text.replace(/<sheetData.*<\/sheetData>/s, '')]);
      const grids = editor.read().sheets.map(({ grid }) => ({ ...grid, cells: grid.cells.map((row) =>
        (row ?? []).map((cell) => (cell?.formula === undefined ? cell : { formula: cell.formula, format: cell.format }))) }));
      return { parts: Object.fromEntries(owned), grids };
    },
    flagged: async () => {
      const parts = partsOf(editor.bytes());
      const fills = [...parts['xl/styles.xml']!.matchAll(/<dxf>.*?bgColor rgb="FF(\w{6})".*?<\/dxf>/gs)].map(([, fill]) => `#${fill}`);
      const rules = editor.read().sheets.flatMap(({ name }): (ShownRule & { priority: number })[] =>
        [...parts[sheetPart(name)]!.matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule [^>]*dxfId="(\d+)" priority="(\d+)"/g)]
          .map(([, areas, look, priority]) =>
          ({ sheet: name, areas: areas!.split(' ')
            .map((area) => parseAddress(area)!), fill: fills[Number(look)]!, priority: Number(priority) })));
      return shownFlags(rules.filter(({ fill }) => Object.values<string>(flagFill).includes(fill)).sort((one, other) =>
        one.priority - other.priority));
    },
    protect: async (sheet) => { editor.protect(sheet); },
    loseSettings: async () => { editor.setSettings({}); },
    another: async () => filePort(editor, 'test.xlsx'),
    saved: async () => partsOf(editor.bytes()),
    reopen: async () => hostOf(editor.bytes()),
    close: async () => undefined,
  };
}

describeWorkbookPort('xlsx file', async () => hostOf(fixtureBytes()));

describe('an xlsx file on disk', () => {
  const original = newXlsx([design]);
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gouji-'));
    path = join(folder, '年报.xlsx');
    await writeFile(path, original);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const refuses = (kind: FileErrorKind, promise: Promise<unknown>, words: RegExp) =>
    assert.rejects(promise, (error: unknown) => isFileError(error) && error.kind === kind && words.test(fileSentence(error)));

  it('is read, filled and written beside', async () => {
    const port = await openFilePort(path);
    assert.equal(port.capabilities.description, '年报.xlsx');
    await port.write([{ sheet: sheetName, row: 2, column: 1, values: [[22]] }]);
    const target = join(folder, '新.xlsx');
    await port.save(target);
    assert.equal(readXlsx(await readFile(target)).sheets[0]!.grid.cells[2]![1]!.value, 22);
    assert.deepEqual(new Uint8Array(await readFile(path)), original);
    assert.deepEqual((await readdir(folder)).sort(), ['年报.xlsx', '新.xlsx'].sort());
    assert.deepEqual(port.bytes(), new Uint8Array(await readFile(target)));
  });

  it('is never written over, by whatever name, unless that is meant', async () => {
    const port = await openFilePort(path);
    await port.write([{ sheet: sheetName, row: 2, column: 1, values: [[22]] }]);
    const link = join(folder, 'link.xlsx');
    await symlink(path, link);
    for (const name of [path, `${folder}/x/../年报.xlsx`, link]) await refuses('protected', port.save(name), /不会改写打开的文件/);
    assert.deepEqual(new Uint8Array(await readFile(path)), original);
    await port.save(path, { overwrite: true });
    assert.equal(readXlsx(await readFile(path)).sheets[0]!.grid.cells[2]![1]!.value, 22);
  });

  it('is written as it was when nothing was changed', async () => {
    const port = await openFilePort(path);
    await port.save(join(folder, 'b.xlsx'));
    assert.deepEqual(new Uint8Array(await readFile(join(folder, 'b.xlsx'))), original);
  });

  it('leaves nothing behind when it cannot be written', async () => {
    const port = await openFilePort(path);
    await refuses('unsupported', port.save(join(folder, 'missing', 'b.xlsx')), /无法写入/);
    // a folder of that name: what was written beside it can take its place only when it is renamed
    await mkdir(join(folder, 'b.xlsx'));
    await refuses('unsupported', port.save(join(folder, 'b.xlsx')), /无法写入/);
    assert.deepEqual((await readdir(folder)).sort(), ['b.xlsx', '年报.xlsx']);
  });

  it('says what is wrong with what cannot be opened', async () => {
    await refuses('notFound', openFilePort(join(folder, '没有.xlsx')), /没有找到文件/);
    await refuses('unsupported', openFilePort(folder), /无法读取/);
    await writeFile(path, '不是表格');
    await refuses('refused', openFilePort(path), /文件名像是 ?Excel工作簿，内容不是/);
  });

  it('tells the cause of a refused write by its kind', async () => {
    const port = await openFilePort(path);
    await rejectsWith('tooLarge', port.write([{ sheet: sheetName, row: 0, column: 9, values: [['长'.repeat(32_768)]] }]));
    await rejectsWith('other', port.write([{ sheet: sheetName, row: -1, column: 0, values: [[1]] }]));
    await rejectsWith('unsupported', port.addSheet({ ...design, name: 'a/b' }));
    assert.deepEqual(port.bytes(), original);
  });

  it('shows no result of a formula that may not hold any more', async () => {
    await writeFile(path, fixtureBytes());
    const port = await openFilePort(path);
    await port.write([{ sheet: sheetName, row: 2, column: 1, values: [[22]] }]);
    const [grid] = await port.read([{ sheet: sheetName.toUpperCase() }]);
    assert.deepEqual(grid!.cells[2]![3], { value: null, formula: '=SUM(B3:C3)' });
    assert.deepEqual(grid!.cells[4]![2], { value: null, formula: '=1/0' });
  });
});
