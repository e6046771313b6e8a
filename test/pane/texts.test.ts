import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import {
  chooseTemplate, factsKeeper, isPersons, leaveText, loadTemplate, saveDelay, writeAnswered, writeText,
} from '../../src/pane/actions/texts.js';
import { openWorkbook } from '../../src/pane/actions/open.js';
import { sourceWords, splitToFill } from '../../src/pane/words/text.js';
import { emptyReport } from '../../src/report/report.js';
import { builtIn } from '../../src/narrative/template/built-in.js';
import { parseKept } from '../../src/workbook/kept/parse.js';
import { factsIn } from '../../src/workbook/sheets/facts-cells.js';
import { WorkbookError } from '../../src/workbook/port.js';
import { seed } from '../reports.js';
import { deskOn, typedSheets, type TestDesk } from './desk-on.js';
import { settled } from './fake-clock.js';

describe('the text in the pane', () => {
  let test: TestDesk;
  const state = () => test.desk.store.get();
  const textOf = async (row: number): Promise<unknown> => (await test.port.read([{ sheet: '正文' }]))[0]?.cells[row]?.[0]?.value;
  const asked = () => {
    const { planned } = state();
    return planned?.kind === 'update' ? planned.plan.steps.filter(isPersons) : [];
  };
  const keptFacts = async (): Promise<unknown> => factsIn((await test.port.read([{ sheet: '基本情况' }])).flatMap((grid) => grid ?? []))?.facts;
  beforeEach(async () => {
    test = deskOn(typedSheets(seed('beilun-projects-2024')));
    openWorkbook(test.desk);
    await settled();
  });

  it('is written at once, selected, and told about', async () => {
    await writeText(test.desk);
    assert.equal(await textOf(0), '宁波市北仑区公共项目建设管理中心2024年政府信息公开工作年度报告');
    assert.match(state().notice!.text, /^已生成“正文”，共\d+段。还有\d+段待填/);
    assert.deepEqual([state().written, test.selected.at(-1)?.sheet], [true, '正文']);
  });

  it('asks before it touches a paragraph that a person changed, and keeps it unless told otherwise', async () => {
    await writeText(test.desk);
    await test.type('正文', 3, 0, '我改过的一段');
    await writeText(test.desk);
    assert.deepEqual(asked().map(({ present }) => present), ['我改过的一段']);
    assert.equal(await textOf(3), '我改过的一段');
    leaveText(test.desk);
    assert.equal(state().planned, undefined);
    await writeText(test.desk);
    await writeAnswered(test.desk, []);
    assert.equal(await textOf(3), '我改过的一段');
    assert.match(state().notice!.text, /保留了您改过的1段/);
    await writeText(test.desk);
    await writeAnswered(test.desk, asked().map(({ id }) => id));
    assert.equal(await textOf(3), '（一）主动公开');
  });

  it('writes nothing where the sheet changed while it asked', async () => {
    await writeText(test.desk);
    await test.type('正文', 3, 0, '我改过的一段');
    await writeText(test.desk);
    await test.type('正文', 4, 0, '又改了一段');
    await writeAnswered(test.desk, asked().map(({ id }) => id));
    assert.equal(await textOf(3), '我改过的一段');
    assert.match(state().notice!.text, /刚才有改动，没有写入/);
  });

  it('leaves a sheet 正文 that is not ours alone', async () => {
    await test.port.addSheet({
      ...typedSheets(seed('beilun-projects-2024'))[0]!, name: '正文', merges: [], cells: [{ row: 0, column: 0, value: '别人的', style: {} }],
    });
    await writeText(test.desk);
    assert.equal(await textOf(0), '别人的');
    assert.match(state().notice!.text, /不是本工具生成的，没有改动任何内容/);
    assert.equal(state().written, false);
  });

  it('saves facts when the typing rests, once, and later when a cell is being edited', async () => {
    const keeper = factsKeeper(test.desk);
    keeper.change({ published: 1 });
    keeper.change({ published: 12 });
    assert.equal(state().facts.published, 12);
    assert.deepEqual(await keptFacts(), {});
    test.failing.write = new WorkbookError('busyEditing', 'editing');
    await test.clock.pass(saveDelay);
    assert.deepEqual([await keptFacts(), state().notice], [{}, undefined]);
    delete test.failing.write;
    await test.clock.pass(saveDelay);
    assert.deepEqual(await keptFacts(), { published: 12 });
  });

  it('saves facts at once when the view is left', async () => {
    const keeper = factsKeeper(test.desk);
    keeper.change({ trainings: 3 });
    keeper.flush();
    await settled();
    assert.deepEqual(await keptFacts(), { trainings: 3 });
  });

  it('shows what a person types into the sheet, but not over what is being typed in the pane', async () => {
    const sheet = (await test.port.read([{ sheet: '基本情况' }]))[0]!;
    const row = sheet.cells.findIndex((cells) => cells?.[0]?.value === '培训次数（次）');
    await test.type('基本情况', row, 1, 7);
    await test.clock.pass(1000);
    assert.deepEqual(state().facts, { trainings: 7 });
    const keeper = factsKeeper(test.desk);
    keeper.change({ trainings: 8 });
    await test.type('基本情况', row, 1, 9);
    await test.clock.pass(150);
    assert.deepEqual(state().facts, { trainings: 8 });
    await test.clock.pass(saveDelay);
    assert.deepEqual([await keptFacts(), state().facts, state().typing], [{ trainings: 8 }, { trainings: 8 }, false]);
  });

  it('keeps facts in the workbook’s settings where there is no sheet for them', async () => {
    const bare = deskOn(typedSheets(seed('beilun-projects-2024')).filter(({ name }) => name !== '基本情况'));
    openWorkbook(bare.desk);
    await settled();
    factsKeeper(bare.desk).change({ trainings: 3 });
    await bare.clock.pass(saveDelay);
    assert.deepEqual(bare.desk.session.kept.facts, { trainings: 3 });
  });
});

describe('the template of the text in the pane', () => {
  const opened = async (): Promise<TestDesk> => {
    const test = deskOn(typedSheets(seed('beilun-projects-2024')));
    openWorkbook(test.desk);
    await settled();
    return test;
  };
  const second = async ({ port }: TestDesk): Promise<unknown> => (await port.read([{ sheet: '正文' }]))[0]?.cells[1]?.[0]?.value;

  it('is kept in the workbook and used', async () => {
    const test = await opened();
    await chooseTemplate(test.desk, 'short');
    await writeText(test.desk);
    assert.match(String(await second(test)), /^本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制，统计期限为/);
    assert.equal(parseKept(await test.port.settings()).template, 'short');
  });

  it('may be a person’s own', async () => {
    const test = await opened();
    const own = builtIn.short.text.replace('本报告根据', '本年报依照');
    await loadTemplate(test.desk, new File([own], '本单位.txt'));
    await writeText(test.desk);
    assert.match(String(await second(test)), /^本年报依照/);
  });

  for (const [why, content, said] of [
    ['a fault is told with its place', builtIn.short.text.replace('{published}', '{publish}'), /^模板不能用：第\d+行第\d+列：没有“publish”这个名称。?/],
    ['a file of 5 MB', '甲'.repeat(2_000_000), /^模板“本单位.txt”太大，没有采用。$/],
  ] as const) {
    it(`is not taken: ${why}`, async () => {
      const test = await opened();
      await loadTemplate(test.desk, new File([content], '本单位.txt'));
      assert.match(test.desk.store.get().notice!.text, said);
      assert.equal(test.desk.store.get().template, undefined);
    });
  }
});

describe('words of the text', () => {
  it('splits what is to be filled from the rest', () => assert.deepEqual(splitToFill('共【待填：数】件【待填：甲】'), [
    { text: '共', blank: false }, { text: '【待填：数】', blank: true }, { text: '件', blank: false }, { text: '【待填：甲】', blank: true },
  ]));

  const report = { ...emptyReport(form),
    places: { 'applications.received.total': { sheet: '表三', cell: 'J5' }, 'applications.received.person': { sheet: '表三', cell: 'D5' } } };
  for (const [source, expected] of [
    [{ figure: 'applications.received.total' }, '表三!J5（一、本年新收政府信息公开申请数量 × 总计）'],
    [{ figures: ['applications.received.person', 'applications.received.total'] }, '表三!D5、表三!J5（2个数之和）'],
    [{ fact: 'published' }, '来自上面填的内容'],
    [{ identity: 'year' }, '来自“填报”中的年度'],
  ] as const)
    it(`says where a number comes from: ${expected}`, () =>
      assert.equal(sourceWords({ source, text: '1', blank: false }, report), expected));
});
