import assert from 'node:assert/strict';
import type { Row } from '../../../src/collect/rollup/rows.js';
import type { Report } from '../../../src/report/report.js';
import { body, government, report, row, said, type Cases } from './given.js';

const received = 'applications.received.total';
const forward = 'applications.broughtForward.total';
const carried = 'applications.carriedForward.total';
const before = (agency: string, value: number | null, year = 2023): Report => report(agency, { [carried]: value }, { year });
const two = [row('甲局', { [forward]: 3 }), row('乙局', { [forward]: 4 })];
const label = '二、上年结转政府信息公开申请数量 × 总计';

const cases: Cases = {
  'rollup/carry': [
    ['nothing of last year', { rows: two }, []],
    ['no report of this year', { rows: [], lastYear: [before('甲局', 3)] }, []],
    ['the same', { rows: two, lastYear: [before('甲局', 3), before('乙局', 4)] }, []],
    ['the same in other parts: merged and renamed', { rows: two, lastYear: [before('甲局', 1), before('丙局', 2), before('老乙局', 4)], roster: ['甲局', '乙局、老乙局'] }, []],
    ['another sum', { rows: two, lastYear: [before('甲局', 3), before('乙局', 6)] },
      [`error ${label}：各单位合计是7，上年各单位的结转下年度合计9，相差2。请核对各单位的上年结转。`]],
    ['a body without last year, which may be it', { rows: two, lastYear: [before('甲局', 3)] },
      [`unchecked ${label}：各单位合计是7，上年各单位的结转下年度合计3，相差4；而乙局没有上年年报，不知道是不是差在它们。请补齐上年年报，新设的请说明。`]],
    ['a body that has not reported', { rows: two, leftOut: [{ name: '丙局', reason: 'missing' }], lastYear: [before('甲局', 3), before('乙局', 6)] },
      ['unchecked 1个单位的数不在合计里（未报：丙局），上年结转的合计没有与上年核对。请补齐后再汇总。']],
    ['the own report against both', { rows: two, own: government({ [forward]: 8 }), lastYear: [before('甲局', 3), before('乙局', 4), before('某市人民政府', 9)] }, [
      `error ${label}：本级年报填8，它上年年报的结转下年度是9，相差1。请核对。`,
      `error ${label}：本级年报填的是8，上年各单位的结转下年度合计7，相差1。请核对各单位的上年结转。`,
    ]],
    ['the own report alone', { rows: two, own: government({ [forward]: 7 }), lastYear: [before('某市人民政府', 7)] }, []],
    ['the own report, though a body is missing', { rows: two, leftOut: [{ name: '丙局', reason: 'missing' }], own: government({ [forward]: 8 }), lastYear: [before('甲局', 3), before('乙局', 4), before('丙局', 2)] },
      [`error ${label}：本级年报填的是8，上年各单位的结转下年度合计9，相差1。请核对各单位的上年结转。`]],
    ['a part whose parent holds it', {
      rows: [row('甲县人民政府', { [forward]: 5 })], leftOut: [{ name: '甲县乙局', reason: 'nested', within: '甲县人民政府' }],
      lastYear: [before('甲县人民政府', 5), before('甲县乙局', 2)],
    }, []],
    ['a blank of last year', { rows: two, lastYear: [before('甲局', 3), before('乙局', null)] }, []],
    ['a blank of this year', { rows: [...two, row('丙局', { [forward]: null })], lastYear: [before('甲局', 9), before('乙局', 4), before('丙局', 0)] }, []],
    ['a report of two years ago', { rows: two, lastYear: [before('甲局', 30, 2022), before('乙局', 40, 2022)] }, []],
    ['the own report alone, with another number', { rows: two, own: government({ [forward]: 8 }), lastYear: [before('某市人民政府', 9)] },
      [`error ${label}：本级年报填8，它上年年报的结转下年度是9，相差1。请核对。`]],
    ['the own report among the others of last year, when none is given this year', {
      rows: two, leftOut: [{ name: '某市人民政府', reason: 'whole' }], lastYear: [before('某市人民政府', 9), before('甲局', 3), before('乙局', 4)],
    }, []],
    ['nobody’s report, and nobody’s last year', { rows: two, leftOut: [{ name: '某市人民政府', reason: 'whole' }, { name: 'a.xlsx', reason: 'nobody' }], lastYear: [before('某市人民政府', 9)] }, []],
    ['nobody’s report, which may be anybody’s', { rows: two, leftOut: [{ name: 'a.xlsx', reason: 'nobody' }], lastYear: [before('甲局', 3)] },
      ['unchecked 1个单位的数不在合计里（看不出是哪个单位：a.xlsx），上年结转的合计没有与上年核对。请补齐后再汇总。']],
    ['a part left out that is in the sums all the same', { rows: two, leftOut: [{ name: '丙科', reason: 'nested', within: '乙局' }], lastYear: [before('甲局', 3), before('乙局', 6)] },
      [`error ${label}：各单位合计是7，上年各单位的结转下年度合计9，相差2。请核对各单位的上年结转。`]],
    ['two of last year that are one now', { rows: two, lastYear: [before('甲局', 3), before('乙局', 1), before('老乙局', 3)], roster: ['甲局', '乙局、老乙局'] }, []],
    ['a part whose parent had no report', {
      rows: [row('甲县人民政府', { [forward]: 7 })], leftOut: [{ name: '甲县乙局', reason: 'nested', within: '甲县人民政府' }], lastYear: [before('甲县乙局', 5)],
    }, [`unchecked ${label}：各单位合计是7，上年各单位的结转下年度合计5，相差2；而甲县人民政府没有上年年报，不知道是不是差在它们。请补齐上年年报，新设的请说明。`]],
    ['a kind of applicant in another column', {
      rows: [row('甲局', { 'applications.broughtForward.person': 2 })], lastYear: [report('甲局', { 'applications.carriedForward.otherBody': 2 }, { year: 2023 })],
    }, [
      'error 二、上年结转政府信息公开申请数量 × 自然人：各单位合计是2，上年各单位的结转下年度合计0，相差2。请核对各单位的上年结转。',
      'error 二、上年结转政府信息公开申请数量 × 其他：各单位合计是0，上年各单位的结转下年度合计2，相差2。请核对各单位的上年结转。',
    ]],
  ],
  'rollup/text-total': [
    ['the sum', { rows: [row('甲局', { [received]: 5 })], own: government({ [received]: 5 }, '全年收到政府信息公开申请5件。') }, []],
    ['no own report', { rows: [row('甲局', { [received]: 5 })] }, []],
    ['an earlier sum', { rows: [row('甲局', { [received]: 5 })], own: government({ [received]: 5 }, '全年收到政府信息公开申请7件。') },
      ['error 本级年报正文一 ¶1“全年收到政府信息公开申请7件”，各单位合计是5。请核对，改正文或改汇总。']],
    ['what its own table says too', { rows: [row('甲局', { [received]: 5 })], own: government({ [received]: 7 }, '全年收到政府信息公开申请7件。') }, []],
    ['neither table', { rows: [row('甲局', { [received]: 5 })], own: government({ [received]: 7 }, '全年收到政府信息公开申请8件。') },
      ['error 本级年报正文一 ¶1“全年收到政府信息公开申请8件”，各单位合计是5。请核对，改正文或改汇总。']],
    ['the sum, where its own table differs', { rows: [row('甲局', { [received]: 5 })], own: government({ [received]: 7 }, '全年收到政府信息公开申请5件。') }, []],
    ['none, where the bodies have some', { rows: [row('甲局', { [received]: 5 })], own: government({ [received]: 5 }, '全年未收到政府信息公开申请。') },
      ['error 本级年报正文一 ¶1“全年未收到政府信息公开申请”，各单位合计是5。请核对，改正文或改汇总。']],
    ['what offices mean different figures by', { rows: [row('甲局', { [received]: 5 })], own: government({ [received]: 5 }, '全年受理政府信息公开申请7件。') }, []],
    ['what every other rule of the text says of one report', {
      rows: [row('甲局', { [received]: 5 })], own: government({ [received]: 5 }, '全年收到政府信息公开申请5件，全部由自然人提出。'),
    }, []],
    ['what the tables do not hold', { rows: [row('甲局', { [received]: 5 })], own: government({ [received]: 5 }, '举办培训班7期。') }, []],
  ],
  'rollup/late': [
    ['nobody', { bodies: [body('甲局'), body('乙局', ['double'])] }, []],
    ['one', { bodies: [body('甲局', ['late'])] }, ['warning 1个单位迟报：甲局。文件时间是复制时改的，不算。']],
    ['two of three', { bodies: [body('甲局', ['late']), body('乙局', ['unknown', 'late']), body('丙局')] },
      ['warning 2个单位迟报：甲局、乙局。文件时间是复制时改的，不算。']],
  ],
  'rollup/similar': [
    ['nobody', {}, []],
    ['less than nine tenths', { similar: [{ one: '甲局', other: '乙局', share: 0.899, passages: [] }] }, []],
    ['two', { similar: [{ one: '甲局', other: '乙局', share: 0.9, passages: [] }] }, ['warning 甲局、乙局的正文90%以上相同。请看picture.html里相同的段落。']],
    ['two without a difference', { similar: [{ one: '甲局', other: '乙局', share: 1, passages: [] }] }, ['warning 甲局、乙局的正文100%以上相同。请看picture.html里相同的段落。']],
    ['two, a little more than the number says', { similar: [{ one: '甲局', other: '乙局', share: 0.909, passages: [] }] }, ['warning 甲局、乙局的正文90%以上相同。请看picture.html里相同的段落。']],
    ['two groups that become one', { similar: [
      { one: '甲局', other: '乙局', share: 0.97, passages: [] }, { one: '丙局', other: '丁局', share: 0.92, passages: [] },
      { one: '乙局', other: '丙局', share: 0.99, passages: [] },
    ] }, ['warning 甲局、乙局、丙局、丁局的正文92%以上相同。请看picture.html里相同的段落。']],
    ['two groups, one by a third', { similar: [
      { one: '甲局', other: '乙局', share: 1, passages: [] }, { one: '丁局', other: '戊局', share: 0.99, passages: [] },
      { one: '乙局', other: '丙局', share: 0.95, passages: [] }, { one: '甲局', other: '丙局', share: 0.96, passages: [] },
    ] }, ['warning 甲局、乙局、丙局的正文95%以上相同。请看picture.html里相同的段落。', 'warning 丁局、戊局的正文99%以上相同。请看picture.html里相同的段落。']],
  ],
  'rollup/outlier': [
    ['ten alike', { rows: peers(10, 5) }, []],
    ['one far above ten', { rows: [...peers(10, 5), row('末局', { [received]: 100 })] },
      ['info 一、本年新收政府信息公开申请数量 × 总计：末局填100，同类单位的中位数是5。请核对有没有多打一位、多算下级。']],
    ['one before the others, who are not alike', { rows: [row('首局', { [received]: 100 }), ...peers(4, 6), ...peers(5, 4), ...peers(1, 5)] },
      ['info 一、本年新收政府信息公开申请数量 × 总计：首局填100，同类单位的中位数是5。请核对有没有多打一位、多算下级。']],
    ['peers with 0, who are none', { rows: [...peers(8, 5), ...peers(9, 0), row('末局', { [received]: 100 })] }, []],
    ['many with 0, who lower no median', { rows: [...peers(10, 6), ...peers(90, 0), row('末局', { [received]: 119 })] }, []],
    ['one just below', { rows: [...peers(10, 5), row('末局', { [received]: 99 })] }, []],
    ['too few times the others', { rows: [...peers(10, 6), row('末局', { [received]: 119 })] }, []],
    ['nine peers', { rows: [...peers(9, 5), row('末局', { [received]: 100 })] },
      ['info 一、本年新收政府信息公开申请数量 × 总计：末局填100，同类单位的中位数是5。请核对有没有多打一位、多算下级。']],
    ['peers with 1', { rows: [...peers(9, 1), row('末局', { [received]: 100 })] },
      ['info 一、本年新收政府信息公开申请数量 × 总计：末局填100，同类单位的中位数是1。请核对有没有多打一位、多算下级。']],
    ['many times the others, and few all the same', { rows: [...peers(10, 4), row('末局', { [received]: 99 })] }, []],
    ['too few peers', { rows: [...peers(8, 5), row('末局', { [received]: 100 })] }, []],
    ['of another kind', { rows: [...peers(10, 5), row('末局', { [received]: 100 }, 'county')] }, []],
  ],
  'rollup/own-office': [
    ['the own report has more, and no office came', { rows: two, bodies: [body('甲局')], own: government({ [forward]: 9, [received]: 1 }) },
      ['info 本级年报在2格比各单位合计多，而没有看到政府办公室（厅）的年报，可能是本级机关的数没有计入。']],
    ['the office is there', { rows: two, bodies: [body('某市人民政府办公室')], own: government({ [forward]: 9, [received]: 1 }) }, []],
    ['an office and others', { rows: two, bodies: [body('甲局'), body('某市人民政府办公室')], own: government({ [forward]: 9, [received]: 1 }) }, []],
    ['one total that nothing explains', { rows: two, own: government({ [forward]: 700 }) },
      ['info 本级年报在1格比各单位合计多，而没有看到政府办公室（厅）的年报，可能是本级机关的数没有计入。']],
    ['less', { rows: two, own: government({ [forward]: 6, [received]: 1 }) }, []],
    ['the same', { rows: two, own: government({ [forward]: 7 }) }, []],
    ['one body explains it', { rows: two, own: government({ [forward]: 10 }) }, []],
    ['a department', { rows: two, own: report('某市教育局', { [forward]: 9, [received]: 1 }) }, []],
    ['no own report', { rows: two }, []],
  ],
};

function peers(count: number, value: number): Row[] {
  return Array.from({ length: count }, (_, at) => row(`第${at}局`, { [received]: value }));
}

for (const [rule, list] of Object.entries(cases)) {
  describe(`the rule ${rule}`, () => {
    for (const [what, given, sentences] of list) it(what, () => assert.deepEqual(said(rule, given), sentences));
  });
}
