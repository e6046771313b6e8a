import assert from 'node:assert/strict';
import { exportAs, leaveExport } from '../../src/pane/actions/export.js';
import { openWorkbook } from '../../src/pane/actions/open.js';
import { sign, signingOf, unsign, writeSignoffSheet } from '../../src/pane/actions/sign.js';
import { writeText } from '../../src/pane/actions/texts.js';
import { way } from '../../src/pane/state/way.js';
import { toDocx, toJson } from '../../src/publish/index.js';
import type { Report } from '../../src/report/report.js';
import { publicationFrom } from '../../src/workbook/published.js';
import { parseKept } from '../../src/workbook/kept/parse.js';
import { smallDesign } from '../contract/fixture.js';
import { changed, seed } from '../reports.js';
import { deskOn, typedSheets, type TestDesk } from './desk-on.js';
import { settled } from './fake-clock.js';

const beilun = seed('beilun-projects-2024');

async function opened(report: Report): Promise<TestDesk> {
  const test = deskOn(typedSheets(report));
  openWorkbook(test.desk);
  await settled();
  return test;
}

describe('导出in the pane', () => {
  it('gives out open data at once where the figures are right', async () => {
    const { desk } = await opened(beilun);
    await exportAs(desk, 'csv');
    const { made, asked, exported } = desk.store.get();
    assert.deepEqual([made?.name, made?.draft, asked, exported], [`${beilun.agency}2024年政府信息公开工作年度报告.csv`, false, undefined, true]);
    assert.ok(way.at(-1)!.isDone(desk.store.get()));
  });

  it('asks where the text is not finished, and marks what it then makes as a draft', async () => {
    const { desk } = await opened(beilun);
    await exportAs(desk, 'docx');
    assert.equal(desk.store.get().made, undefined);
    assert.match(desk.store.get().asked!.sentence, /没有导出。/);
    leaveExport(desk);
    assert.equal(desk.store.get().asked, undefined);
    await exportAs(desk, 'docx', true);
    const { made, reading } = desk.store.get();
    assert.equal(made!.name, `草稿-${beilun.agency}2024年政府信息公开工作年度报告.docx`);
    assert.deepEqual(new Uint8Array(await made!.blob.arrayBuffer()), await toDocx(publicationFrom(reading!, { draft: true })));
    assert.match(await made!.copy.text(), /<h1>/);
  });

  it('gives out what a person wrote into 正文, also when that was made in the same sitting', async () => {
    const test = await opened(beilun);
    await writeText(test.desk);
    await test.type('正文', 3, 0, '我改过的一段。');
    await exportAs(test.desk, 'html', true);
    assert.match(await test.desk.store.get().made!.blob.text(), /我改过的一段。/);
  });

  it('asks where a figure is wrong or blank', async () => {
    for (const value of [9, null]) {
      const { desk } = await opened(changed(beilun, 'applications.received.person', value));
      await exportAs(desk, 'csv');
      assert.match(desk.store.get().asked!.sentence, value === null ? /未能检查/ : /不通过/);
      await exportAs(desk, 'json', true);
      assert.equal(await desk.store.get().made!.blob.text(), toJson(publicationFrom(desk.store.get().reading!, { draft: true })));
    }
  });

  for (const [what, report, said] of [
    ['without a name', { ...beilun, agency: '' }, /没有单位名称，没有导出/],
    ['without a year', { ...beilun, year: null }, /没有年度，没有导出/],
  ] as const) {
    it(`makes nothing of a report ${what}, with one sentence`, async () => {
      const { desk } = await opened(report);
      for (const kind of ['docx', 'sheet', 'csv'] as const) await exportAs(desk, kind, true);
      assert.match(desk.store.get().notice!.text, said);
      assert.deepEqual([desk.store.get().made, desk.session.hasSheet('年报')], [undefined, false]);
    });
  }

  it('makes nothing while a table is unread, with one sentence', async () => {
    const test = deskOn(typedSheets(beilun).filter(({ name }) => name !== '表四'));
    openWorkbook(test.desk);
    await settled();
    await exportAs(test.desk, 'docx', true);
    assert.match(test.desk.store.get().notice!.text, /^表四有15个数没有读出，没有导出。/);
  });

  it('leaves a sheet 年报 or 签发单 of the user’s alone', async () => {
    const { desk, port } = await opened(beilun);
    await port.addSheet(smallDesign('年报', [['我的']]), smallDesign('签发单', [['我的']]));
    await exportAs(desk, 'sheet', true);
    assert.match(desk.store.get().notice!.text, /^已有名为“年报”的工作表，不是本工具生成的，没有改动任何内容。/);
    await writeSignoffSheet(desk);
    assert.match(desk.store.get().notice!.text, /^已有名为“签发单”的工作表/);
    for (const grid of await port.read([{ sheet: '年报' }, { sheet: '签发单' }])) assert.equal(grid!.cells[0]![0]!.value, '我的');
  });
});

describe('签发in the pane', () => {
  const seen = ({ desk }: TestDesk): string => signingOf(desk.store.get().reading!).content.digest;
  const state = ({ desk }: TestDesk) => signingOf(desk.store.get().reading!).state;

  it('is kept in the workbook, void after an edit, valid again when that is taken back', async () => {
    const test = await opened(beilun);
    assert.equal(await sign(test.desk, 'draft', '张三', '2026-01-15', seen(test)), true);
    assert.equal(await sign(test.desk, 'review', '李四', '2026-01-16', seen(test)), true);
    assert.deepEqual(parseKept(await test.port.settings()).signoff?.signatures.map(({ step, name }) => [step, name]),
      [['draft', '张三'], ['review', '李四']]);
    await test.type('表三', 4, 3, 9);
    await test.clock.pass(1000);
    assert.equal(state(test).kind, 'void');
    await test.type('表三', 4, 3, 1);
    await test.clock.pass(1000);
    assert.equal(state(test).kind, 'going');
  });

  it('is void after one word of the sheet 正文, which was made in the same sitting', async () => {
    const test = await opened(beilun);
    await writeText(test.desk);
    await sign(test.desk, 'draft', '张三', '2026-01-15', seen(test));
    const [text] = await test.port.read([{ sheet: '正文' }]);
    const rows = text!.cells.flatMap((cells, row) => (String(cells?.[0]?.value ?? '').length > 30 ? [row] : []));
    for (const row of rows) {
      const before = String(text!.cells[row]![0]!.value);
      await test.type('正文', row, 0, '改过的一段。');
      await test.clock.pass(1000);
      assert.equal(state(test).kind, 'void', `row ${row}: ${before}`);
      await test.type('正文', row, 0, before);
      await test.clock.pass(1000);
      assert.equal(state(test).kind, 'going');
    }
  });

  it('is refused on other figures than the person saw', async () => {
    const test = await opened(beilun);
    const before = seen(test);
    await test.type('表三', 4, 3, 9);
    assert.equal(await sign(test.desk, 'draft', '张三', '2026-01-15', before), false);
    assert.equal(test.desk.store.get().notice!.text, '内容刚有改动，没有签。请看过现在的内容，再签一次。');
    assert.equal(parseKept(await test.port.settings()).signoff, undefined);
  });

  it('is refused to a second person on other figures, with one sentence', async () => {
    const test = await opened(beilun);
    await sign(test.desk, 'draft', '张三', '2026-01-15', seen(test));
    await test.type('表三', 4, 3, 9);
    await test.clock.pass(1000);
    assert.equal(await sign(test.desk, 'review', '李四', '2026-01-16', seen(test)), false);
    assert.match(test.desk.store.get().notice!.text, /^张三签过之后内容有改动（表三!D5由1改为9.*），李四要签的已不是同一份，没有签。/);
  });

  it('is not issued while the report is not to be published', async () => {
    const test = await opened(beilun);
    await sign(test.desk, 'draft', '张三', '2026-01-15', seen(test));
    await sign(test.desk, 'review', '李四', '2026-01-15', seen(test));
    assert.equal(await sign(test.desk, 'issue', '赵六', '2026-01-15', seen(test)), false);
    assert.match(test.desk.store.get().notice!.text, /没有签/);
  });

  it('begins anew when a person says so, and comes back with 撤销', async () => {
    const test = await opened(beilun);
    await sign(test.desk, 'draft', '张三', '2026-01-15', seen(test));
    await unsign(test.desk);
    assert.equal(state(test).kind, 'none');
    test.desk.store.get().notice!.undo!();
    await settled();
    assert.equal(state(test).kind, 'going');
  });
});
