import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { currentForm as form } from '../../src/form/index.js';
import type { CheckResult } from '../../src/check/finding.js';
import { checkedAtWords, cleanWords, countWords, planWords } from '../../src/pane/words/check.js';
import { cannotBind, createdWords, failureOf, flagsLeft, namesTaken, noTables, problemOf } from '../../src/pane/words/errors.js';
import { cannotOpen } from '../../src/pane/words/start.js';
import { WorkbookError, type WorkbookErrorKind } from '../../src/workbook/port.js';

describe('what the pane says when something is in the way', () => {
  for (const [kind, sheet, expected] of [
    ['protected', '表三', '工作表“表三”受保护，没有改动任何内容。请先在“审阅”中撤销保护，再试。'],
    ['protected', undefined, '工作表受保护，没有改动任何内容。请先在“审阅”中撤销保护，再试。'],
    ['busyEditing', undefined, '单元格正在编辑，没有改动任何内容。按Enter结束编辑后再试。'],
    ['notFound', '表三', '找不到工作表“表三”，可能已改名、删除或隐藏。没有改动任何内容，请重新校验。'],
    ['structure', undefined, '工作簿的结构受保护，不能新建工作表，没有改动任何内容。请先在“审阅→保护工作簿”中撤销，再试。'],
    ['readOnly', undefined, '工作簿以只读方式打开，没有改动任何内容。请先启用编辑或另存一份，再试。'],
    ['tooLarge', undefined, '表格太大，一次读不完，没有改动任何内容。请删去表格以外的多余行列，再试。'],
  ] as const)
    it(`${kind}${sheet ? ` on ${sheet}` : ''}`, () => assert.equal(problemOf(new WorkbookError(kind, 'x', sheet)).text, expected));

  for (const kind of [
    'notFound', 'protected', 'structure', 'readOnly', 'busyEditing', 'tooLarge', 'unsupported', 'other',
  ] as const satisfies readonly WorkbookErrorKind[])
    it(`${kind} is one plain sentence with a next step and without the developer's words`, () => {
      const { text } = problemOf(new WorkbookError(kind, 'internal words', '表三'));
      assert.ok(text.endsWith('。') && !/[!！]|internal/.test(text));
      assert.match(text, /请|按Enter/);
    });

  for (const [what, text, expected] of [
    ['a new report', createdWords([]), '已新建年报。请从选中的单元格开始填，没有的填0。'],
    [
      'a new report without its page',
      createdWords([{ sheet: '表三', part: 'print' }, { sheet: '表四', part: 'print' }, { sheet: '表三', part: 'freeze' }]),
      '已新建年报。工作表“表三”、“表四”的页面设置、冻结窗格没有设成，不影响填报和校验，可自行设置。请从选中的单元格开始填，没有的填0。',
    ],
    [
      'marks that stay', flagsLeft(['表三']),
      '工作表“表三”有Excel读不出的条件格式（多是撤销时带回来的），没有动它们，旧底色可能还在。请保存并重新打开工作簿，再点“清除标记”。',
    ],
  ] as const)
    it(`says of ${what} what is so and what to do`, () => assert.equal(text, expected));

  it('keeps the developer\'s words of an unknown failure for copying', () =>
    assert.equal(problemOf(new WorkbookError('other', 'internal words')).details, 'internal words'));

  it('knows an error of the port by its name, whichever script it comes from', () => {
    const foreign = Object.assign(new Error('x'), { name: 'WorkbookError', kind: 'protected', sheet: '表四' });
    assert.equal(failureOf(foreign)?.kind, 'protected');
    assert.equal(failureOf(Object.assign(new Error('x'), { name: 'WorkbookError', kind: 'constructor' })), undefined);
    assert.equal(failureOf(new TypeError('x')), undefined);
  });

  it('treats everything else as a crash whose details can be copied', () => {
    const { text, details, again } = problemOf(new TypeError('boom'));
    assert.match(text, /没有丢失/);
    assert.match(details!, /TypeError: boom/);
    assert.ok(again);
    assert.equal(problemOf('thrown text').details, 'thrown text');
  });

  it('says what size a table has', () => assert.equal(
    cannotBind(form.tables.applications),
    '选中的区域不能作为表三。请选中整张表（28行10列），或只选填数的部分（25行7列），再点“绑定所选区域”。'));

  for (const [inTheWay, words] of [[[], /可以新建一份；/], [['表二', '表三'], /要新建，请先给名为“表二”、“表三”的工作表改名；/]] as const)
    it(`says what to do without tables, ${inTheWay.length} names taken`, () => assert.match(noTables(inTheWay), words));

  it('says which names are taken', () => assert.equal(
    namesTaken(['表二', '表三']), '已有名为“表二”、“表三”的工作表，没有新建，也没有改动任何内容。请先给它们改名，再点“新建年报”。'));

  it('says that this Excel is too old', () => {
    assert.match(cannotOpen(new WorkbookError('unsupported', 'ExcelApi 1.9')), /太旧/);
    assert.match(cannotOpen(new Error('boom')), /boom/);
  });
});

describe('what the pane says about a check', () => {
  const result: CheckResult = {
    form: '2021', agency: '', year: null,
      verdict: 'pass', counts: { error: 5, warning: 3, info: 2, unchecked: 0 }, explained: 0, findings: [], suspects: [], fillings: [],
    checked: { equations: 42, figures: 200, text: 0 }, notLookedAt: ['text', 'lastYear'],
  };
  it('counts by level', () => assert.equal(countWords(result), '错误5 · 存疑3 · 提示2 · 未检查0'));
  it('says how much and when', () =>
    assert.equal(checkedAtWords(result, new Date(2025, 0, 6, 9, 2, 8)), '42条等式、200个数字已检查；没有正文可核对，没有上年年报可比 · 09:02:08'));
  it('says beforehand what will be checked', () => assert.match(planWords(form), /^将检查42条等式、200个数字/));
  it('never calls an unchecked report clean', () => {
    assert.match(cleanWords(result), /没有发现问题/);
    assert.doesNotMatch(cleanWords({ ...result, verdict: 'unchecked' }), /没有发现问题/);
  });
});

it('no sentence of the pane shouts', () => {
  const folder = join(import.meta.dirname, '../../src/pane');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))) {
    assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), /！/, file);
  }
});
