import assert from 'node:assert/strict';
import type { SheetDesign } from '../../src/grid/design.js';
import { bindCandidate, bindSelection, createReport, saveIdentity, unbind } from '../../src/pane/actions/fill.js';
import { openWorkbook } from '../../src/pane/actions/open.js';
import { seed } from '../reports.js';
import { deskOn, typedSheets, type TestDesk } from './desk-on.js';
import { settled } from './fake-clock.js';

const sheets = typedSheets(seed('beilun-projects-2024'));
const note: SheetDesign = { ...sheets[0]!, name: '说明', cells: [{ row: 0, column: 0, value: '我们的表', style: {} }], merges: [] };
const applications = sheets.find(({ name }) => name === '表三')!;

async function open(...designs: readonly SheetDesign[]): Promise<TestDesk> {
  const test = deskOn(designs);
  openWorkbook(test.desk);
  await settled();
  return test;
}

describe('the tables in the pane', () => {
  it('opens on 填报 when they are missing, and makes them', async () => {
    const { desk, selected } = await open(note);
    assert.equal(desk.store.get().view, 'fill');
    assert.deepEqual(desk.store.get().inTheWay, []);
    await createReport(desk);
    const { reading, written, notice, inTheWay } = desk.store.get();
    assert.ok(inTheWay.includes('表三'), 'it is not offered again');
    assert.deepEqual(Object.values(reading!.tables).map(({ state }) => state), ['found', 'found', 'found']);
    assert.deepEqual([written, notice?.intent], [true, 'success']);
    assert.deepEqual(selected.at(-1)?.sheet, '表二');
  });

  it('makes none of them when a name is taken, and says which', async () => {
    const { desk, port } = await open({ ...note, name: '表三' });
    assert.deepEqual(desk.store.get().inTheWay, ['表三'], 'it is not offered');
    await createReport(desk);
    assert.match(desk.store.get().notice!.text, /^已有名为“表三”的工作表，没有新建/);
    assert.deepEqual((await port.sheets()).map(({ name }) => name), ['表三']);
  });

  it('lets a person choose among several, and go back to searching', async () => {
    const { desk } = await open(...sheets, { ...applications, name: '表三副本' });
    const match = desk.store.get().reading!.tables.applications;
    assert.ok(match.state === 'ambiguous' && match.candidates.length === 2);
    await bindCandidate(desk, match.candidates[1]!);
    const bound = desk.store.get();
    assert.ok(bound.reading!.tables.applications.state === 'found' && bound.reading!.tables.applications.map.sheet === '表三副本');
    assert.deepEqual(bound.bound, ['applications']);
    await unbind(desk, 'applications');
    assert.deepEqual([desk.store.get().reading!.tables.applications.state, desk.store.get().bound], ['ambiguous', []]);
  });

  it('refuses a selection of another size and says which it should have', async () => {
    const { desk, port } = await open(...sheets);
    await port.select({ sheet: '表二', area: { row: 0, column: 0, rows: 2, columns: 2 } });
    await bindSelection(desk, 'disputes');
    assert.match(desk.store.get().notice!.text, /不能作为表四。请选中整张表（4行15列）/);
  });
});

describe('agency and year in the pane', () => {
  it('are saved, and nothing is written when they say the same', async () => {
    const { desk, port } = await open(...sheets);
    await saveIdentity(desk, { agency: '某区档案局', year: 2023 });
    const { agency, year } = desk.store.get().reading!.report;
    assert.deepEqual([agency, year, desk.store.get().notice], ['某区档案局', 2023, undefined]);
    const [grid] = await port.read([{ sheet: '单位信息' }]);
    assert.deepEqual([grid!.cells[1]?.[1]?.value, grid!.cells[2]?.[1]?.value], ['某区档案局', 2023]);
  });

  it('stay as the sheet has them where the sheet is not ours, with a word about it', async () => {
    const theirs: SheetDesign = {
      ...note, cells: [{ row: 0, column: 0, value: '填报单位', style: {} }, { row: 0, column: 1, value: '某市财政局', style: {} }],
    };
    const { desk } = await open(theirs);
    await saveIdentity(desk, { agency: '另一个单位', year: 2024 });
    assert.equal(desk.store.get().reading!.report.agency, '某市财政局');
    assert.match(desk.store.get().notice!.text, /以工作表为准/);
  });
});
