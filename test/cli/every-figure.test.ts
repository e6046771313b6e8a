import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, readXlsx, saveXlsx, type Cell, type Sheet } from 'hucre';
import { checkFiles } from '../../src/cli/check.js';
import { newWorkbook } from '../../src/cli/new.js';
import { currentForm as form } from '../../src/form/index.js';
import { parseAddress } from '../../src/grid/address.js';
import { reportJson } from '../../src/report/json.js';
import { templateAddress } from '../../src/workbook/sheets/template.js';
import { changed, seed } from '../reports.js';

const beilun = seed('beilun-projects-2024');
/** Its tables, in a file. */
const published = async (folder: string): Promise<string> => {
  const path = join(folder, 'published.json');
  await writeFile(path, reportJson(beilun));
  return path;
};

interface CheckedFile {
  readonly verdict: string;
  readonly findings: readonly { readonly rule: string; readonly figures: readonly string[] }[];
}

const sums = new Set<string>(form.equations.map(({ rule }) => rule));

async function checkOne(path: string): Promise<{ failed: boolean; broken: string[] }> {
  let json = '';
  const code = await checkFiles([path], { format: 'json', force: false }, { out: async (text) => { json += text; }, err: () =>
    undefined, isTerminal: false });
  const [{ findings }] = JSON.parse(json) as [CheckedFile];
  // other rules may have their doubts about a number that no sum holds
  return { failed: code === 1, broken: findings.filter(({ rule }) => sums.has(rule))
    .map(({ rule, figures }) => `${rule}: ${figures.join()}`).sort() };
}

/** Whether the exit code is 1, and the equations that a change of one figure must give. */
function expected(key: string): { failed: boolean; broken: string[] } {
  const holding = form.equations.filter(({ left, right }) => left.includes(key) || right.includes(key));
  return { failed: holding.length > 0, broken: holding.map(({ rule, left, right }) => `${rule}: ${[...left, ...right].join()}`).sort() };
}

describe('gouji check, one figure of 200 changed by 1', () => {
  let folder: string;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'gouji-')); });
  after(() => rm(folder, { recursive: true }));

  it('names exactly the equations that hold it in the report’s JSON', async () => {
    for (const { key } of form.figures) {
      const path = join(folder, 'report.json');
      await writeFile(path, reportJson(changed(beilun, key, beilun.figures[key]! + 1)));
      assert.deepEqual(await checkOne(path), expected(key), key);
    }
  });

  it('names exactly the equations that hold it in a workbook made of that JSON', async () => {
    const [json, xlsx] = [join(folder, 'changed.json'), join(folder, 'changed.xlsx')];
    for (const { key } of form.figures) {
      await writeFile(json, reportJson(changed(beilun, key, beilun.figures[key]! + 1)));
      await newWorkbook({ from: json, output: xlsx, force: true });
      assert.deepEqual(await checkOne(xlsx), expected(key), key);
    }
  });

  it('names exactly the equations that hold it in a workbook that another program changed', async () => {
    const original = join(folder, 'original.xlsx');
    await newWorkbook({ from: await published(folder), output: original, force: true });
    const bytes = await readFile(original);
    const path = join(folder, 'edited.xlsx');
    for (const { key } of form.figures) {
      const workbook = await openXlsx(Uint8Array.from(bytes), { readStyles: true });
      const { sheet, place } = placeOf(workbook.sheets, key);
      sheet.cells!.set(place, { value: beilun.figures[key]! + 1, type: 'number' });
      await writeFile(path, await saveXlsx(workbook));
      assert.deepEqual(await checkOne(path), expected(key), key);
    }
  });

  it('passes the workbook as published, and another program reads the same figures in it', async () => {
    const path = join(folder, 'published.xlsx');
    await newWorkbook({ from: await published(folder), output: path, force: true });
    assert.equal(await checkFiles([path], { format: 'json', force: false }, { out: async () =>
      undefined, err: () => undefined, isTerminal: false }), 0);
    const { sheets } = await readXlsx(Uint8Array.from(await readFile(path)), { readStyles: true });
    for (const { key } of form.figures) assert.equal(numberIn(sheets, key), beilun.figures[key], key);
  });
});

/** Where a figure of the template stands, as the other program counts. */
function placeOf(sheets: readonly Sheet[], key: string): { readonly sheet: Sheet; readonly place: string } {
  const { sheet, cell } = templateAddress(form, key);
  const { row, column } = parseAddress(cell)!;
  return { sheet: sheets.find(({ name }) => name === sheet)!, place: `${row},${column}` };
}

function numberIn(sheets: readonly Sheet[], key: string): Cell['value'] | undefined {
  const { sheet, place } = placeOf(sheets, key);
  const cell = sheet.cells!.get(place);
  return cell?.formulaResult ?? cell?.value;
}
