import assert from 'node:assert/strict';
import { namesIn } from '../../../src/collect/rollup/rule.js';
import type { LeftOut } from '../../../src/collect/rollup/rows.js';
import { body, row, said, type Cases } from './given.js';

const received = 'applications.received.total';
const decisions = 'disclosure.penalties.decisions';
const many = (count: number, some: Parameters<typeof row>[1]) => Array.from({ length: count }, (_, at) => row(`第${at}局`, some));
const left = (reason: LeftOut['reason'], ...names: string[]): LeftOut[] => names.map((name) => ({ name, reason }));
const [jia, yi] = [row('甲局', {}), row('乙局', {})];

const cases: Cases = {
  'rollup/missing': [
    ['nobody', { rows: [jia], leftOut: left('blank', '乙局') }, []],
    ['one', { leftOut: left('missing', '乙局') }, ['unchecked 1个单位未报：乙局。合计里没有它们的数，请催报。']],
  ],
  'rollup/left-out': [
    ['who has a rule of its own', { leftOut: [...left('missing', '甲局'), ...left('nested', '乙局'), ...left('whole', '丙市人民政府'),
      ...left('otherYear', '丁局'), ...left('otherForm', '戊局')] }, []],
    ['each other reason in a sentence', { leftOut: [...left('blank', '甲局'), ...left('unchecked', '乙局', '丙局'), ...left('nobody', 'a.xlsx')] }, [
      'unchecked 2个单位没有计入汇总（未能检查）：乙局、丙局。请改好或重新报送后再汇总。',
      'unchecked 1个单位没有计入汇总（是空白表）：甲局。请改好或重新报送后再汇总。',
      'unchecked 1个单位没有计入汇总（看不出是哪个单位）：a.xlsx。请改好或重新报送后再汇总。',
    ]],
  ],
  'rollup/other-year': [
    ['nobody', { leftOut: left('missing', '甲局') }, []],
    ['one of each', { leftOut: [...left('otherYear', '甲局'), ...left('otherForm', '乙局')] }, [
      'error 甲局报的不是2024年度，没有计入汇总。请退回重报。', 'error 乙局用的是旧格式，没有计入汇总。请退回，改用2021年格式。',
    ]],
  ],
  'rollup/blank': [
    ['nobody', { rows: [jia] }, []],
    ['the same blanks together, others apart', {
      rows: [row('甲局', { [received]: null }), row('乙局', { [decisions]: null }), row('丙局', { [received]: null })],
    }, [
      'unchecked 乙局的表二“行政处罚 × 本年处理决定数量”是空格或没有读出，合计里没有这些数。没有的请填0，再汇总一次。',
      'unchecked 甲局、丙局的表三“一、本年新收政府信息公开申请数量 × 总计”是空格或没有读出，合计里没有这些数。没有的请填0，再汇总一次。',
    ]],
  ],
  'rollup/failing': [
    ['nobody', { rows: [jia] }, []],
    ['one of two', { rows: [jia, { ...yi, state: 'fail' }] }, ['warning 1个单位不通过，数已计入：乙局。它们改好后合计会变，请再汇总一次。']],
  ],
  'rollup/double': [
    ['who came twice, or as somebody else, if counted', {
      rows: [jia, yi], bodies: [body('甲局', ['late', 'double']), body('乙局', ['sameFigures']), body('丙局', ['double'])],
    }, ['warning 甲局：double', 'warning 乙局：sameFigures']],
  ],
  'rollup/unlisted': [
    ['nobody', { rows: [jia], bodies: [body('甲局', ['late'])] }, []],
    ['one that is counted', { rows: [jia], bodies: [body('甲局', ['late', 'unknown']), body('乙局', ['unknown'])] },
      ['warning 1个不在名册的单位也计入了：甲局。改了名称的，请在名册里写上曾用名；不该计的，请拿走。']],
  ],
  'rollup/nested': [
    ['nobody', { leftOut: left('missing', '甲局') }, []],
    ['each with its own parent', { leftOut: [...left('whole', '某市人民政府'), { name: '丙科', reason: 'nested', within: '甲局' },
      { name: '丁科', reason: 'nested', within: '乙局' }, { name: '戊科', reason: 'nested', within: '甲局' }] }, [
      'info 某市人民政府是本级政府自己的年报，没有计入合计。要与它核对，请用 --own 指明。',
      'info 甲局的数已含下级，丙科、戊科没有再计。不含的，请从名册里去掉它们的上级单位。',
      'info 乙局的数已含下级，丁科没有再计。不含的，请从名册里去掉它们的上级单位。',
    ]],
  ],
  'rollup/all-zero': [
    ['eight of ten, whatever is in the other tables', { rows: [...many(8, { [decisions]: 5 }), ...many(2, { [received]: 1 })] },
      ['info 10个单位里有8个表三全是0。请抽查几个单位的申请台账。']],
    ['nine bodies', { rows: many(9, {}) }, []],
    ['just less than four fifths', { rows: [...many(23, {}), ...many(6, { [received]: 1 })] }, []],
    ['a blank, which is no 0', { rows: [...many(7, {}), ...many(3, { [received]: null })] }, []],
  ],
};

for (const [rule, list] of Object.entries(cases)) {
  describe(`the rule ${rule}`, () => {
    for (const [what, given, sentences] of list) it(what, () => assert.deepEqual(said(rule, given), sentences));
  });
}

describe('names in a sentence', () => {
  const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'];
  for (const [count, words] of [[1, '甲'], [8, '甲、乙、丙、丁、戊、己、庚、辛'], [9, '甲、乙、丙、丁、戊、己、庚、辛等9个单位']] as const) {
    it(`are ${words}`, () => assert.equal(namesIn(names.slice(0, count)), words));
  }
});
