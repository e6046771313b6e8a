import { figureOf } from '../../form/index.js';
import type { EntryProblemKind } from '../../report/entry.js';
import { heuristic, levels, practice, printedForm, type Rule, type RuleCard } from '../rule.js';

const count = printedForm('2021年格式各数均为非负数，除收费金额外为整数');

type Problem = Omit<RuleCard, 'id'> & { readonly kind: Exclude<EntryProblemKind, 'uncomputed'> };

/** One rule for each way in which an entry is not a plain number: `entry/<kind>`. */
const book: readonly Problem[] = [
  {
    kind: 'excel-error', level: levels('error'), basis: count, title: '公式出错',
    checks: '单元格显示 #REF!、#VALUE!、#DIV/0! 等错误。',
    why: '公式引用的格被删掉或不是数，结果无从知道。',
    remedy: '改正公式，或者填上数字。',
  },
  {
    kind: 'formula-text', level: levels('error'), basis: count, title: '公式留成了文字',
    checks: '单元格里是 =SUM(…) 这样的文字，不是公式。',
    why: '公开出去的就是这串文字，也不会参加求和。',
    remedy: '把单元格格式改成常规，重新输入公式，或者直接填数。',
  },
  {
    kind: 'text', level: levels('error'), basis: count, title: '不是数字',
    checks: '填数的格里是文字，读不出唯一的数。',
    why: '读不出来的，不猜；含有它的等式也不检查。',
    remedy: '填数字，没有的填 0。说明写到正文里。',
  },
  {
    kind: 'date', level: levels('error'), basis: count, title: '数字变成了日期',
    checks: '填数的格是日期格式，或者像 3月5日、2024-3-5 这样的文字。',
    why: '输入 1-2、3/5 时，表格软件会自动改成日期，里面存的是另一个数。',
    remedy: '把单元格格式改成常规，重新填数。',
  },
  {
    kind: 'unit', level: levels('error'), basis: count, title: '数字带了单位',
    checks: '数字后面带着件、条、个、万元等单位。',
    why: '带单位的是文字，不会参加求和；单位已经印在表头上。',
    remedy: '只留数字。金额注意换算成万元。',
  },
  {
    kind: 'negative', level: levels('error'), basis: count, title: '负数',
    checks: '填的数小于 0。',
    why: '件数和金额都不会是负的。',
    remedy: '核对台账，改成实际的数。',
  },
  {
    kind: 'fraction', level: levels('error'), basis: count, title: '件数不是整数',
    checks: '除收费金额以外的格，填了小数。',
    why: '件数只能是整数。',
    remedy: '核对台账，改成整数。',
  },
  {
    kind: 'placeholder', level: levels('warning'), basis: practice('没有的数填 0，是各地通行做法'), title: '用符号代替了数字',
    checks: '填了 /、—、无、N/A 等符号。',
    why: '符号分不清是没有还是不适用，含有它的等式也不能检查。',
    remedy: '填实际的数，没有的填 0。',
  },
  {
    kind: 'chinese-numeral', level: levels('warning'), basis: practice('GB/T 15835：统计数用阿拉伯数字'), title: '用了汉字数字',
    checks: '填了十二、〇这样的汉字数字。',
    why: '汉字数字是文字，不会参加求和。',
    remedy: '改用阿拉伯数字。',
  },
  {
    kind: 'full-width', level: levels('warning'), basis: heuristic('全角数字不参加求和'), title: '用了全角数字',
    checks: '填了１２这样的全角数字。',
    why: '全角数字是文字，不会参加求和，看上去却和数字一样。',
    remedy: '改用半角数字。',
  },
  {
    kind: 'thousands', level: levels('warning'), basis: heuristic('以文字存储的千位分隔数不参加求和'), title: '带千位分隔符的文字',
    checks: '以文字存着 1,234 这样带逗号的数。',
    why: '带逗号的文字不会参加求和。',
    remedy: '去掉逗号，填成数字；要显示逗号的，用单元格格式。',
  },
  {
    kind: 'number-as-text', level: levels('warning'), basis: heuristic('以文字存储的数不参加求和'), title: '数字存成了文字',
    checks: '看上去是数字，单元格里存的却是文字（左上角常有绿色三角）。',
    why: '求和公式会漏掉它。',
    remedy: '把单元格格式改成常规，重新填数。',
  },
  {
    kind: 'leading-zero', level: levels('info'), basis: heuristic('数字前多了 0'), title: '数字前有多余的 0',
    checks: '填了 007 这样前面带 0 的数。',
    why: '多半是多打了 0，也可能漏打了别的数字。',
    remedy: '核对后去掉前面的 0。',
  },
  {
    kind: 'whitespace', level: levels('info'), basis: heuristic('数字里夹着空格'), title: '数字里有空格',
    checks: '数字的前后夹着空格或看不见的字符。从网页、Word 粘贴来的表里常见。',
    why: '不影响看，但再粘贴到表格里会变成文字。',
    remedy: '删去空格。',
  },
];

export const entryProblems: readonly Rule[] = book.map(({ kind, ...card }) => ({
  ...card,
  id: `entry/${kind}`,
  *check({ form, report }) {
    for (const [key, { text, problem }] of Object.entries(report.entries)) {
      if (problem.kind !== kind) continue;
      yield { outcome: 'fail', table: figureOf(form, key).table, figures: [key], facts: { kind: 'entry', text, problem } };
    }
  },
}));
