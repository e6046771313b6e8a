import { figureOf } from '../../form/index.js';
import type { EntryProblemKind } from '../../report/entry.js';
import { heuristic, levels, practice, printedForm, type Basis, type Level, type Rule } from '../rule.js';

const count = printedForm('2021年格式各数均为非负数，除收费金额外为整数');

/** One rule for each way in which an entry is not a plain number: `entry/<kind>`. */
const book: readonly (readonly [kind: Exclude<EntryProblemKind, 'uncomputed'>, level: Level, basis: Basis, title: string])[] = [
  ['excel-error', 'error', count, '公式出错'],
  ['formula-text', 'error', count, '公式没有算成数，留成了文字'],
  ['text', 'error', count, '不是数字'],
  ['date', 'error', heuristic('表格软件会把 1-2 这样的输入变成日期'), '数字变成了日期'],
  ['unit', 'error', count, '数字带了单位'],
  ['negative', 'error', count, '负数'],
  ['fraction', 'error', count, '件数不是整数'],
  ['placeholder', 'warning', practice('没有的数填 0，是各地通行做法'), '用符号代替了数字'],
  ['chinese-numeral', 'warning', practice('GB/T 15835 统计数用阿拉伯数字'), '用了汉字数字'],
  ['full-width', 'warning', heuristic('全角数字不参加求和'), '用了全角数字'],
  ['thousands', 'warning', heuristic('以文字存储的千位分隔数不参加求和'), '带千位分隔符的文字'],
  ['number-as-text', 'warning', heuristic('以文字存储的数不参加求和'), '数字存成了文字'],
  ['leading-zero', 'info', heuristic('数字前多了 0'), '数字前有多余的 0'],
  ['whitespace', 'info', heuristic('数字里夹着空格'), '数字里有空格'],
];

export const entryProblems: readonly Rule[] = book.map(([kind, level, basis, title]) => ({
  id: `entry/${kind}`,
  level: levels(level),
  basis,
  title,
  *check({ form, report }) {
    for (const [key, { text, problem }] of Object.entries(report.entries)) {
      if (problem.kind !== kind) continue;
      yield { outcome: 'fail', table: figureOf(form, key).table, figures: [key], facts: { kind: 'entry', text, problem } };
    }
  },
}));
