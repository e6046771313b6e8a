import { levels } from '../card.js';
import { shortened } from '../words.js';
import { rule } from '../rule.js';
import { countBasis, entriesWith } from './entry-rule.js';
import { narrowed } from '../../report/full-width.js';

export const unit = rule({
  id: 'entry/unit',
  level: levels('error'),
  basis: countBasis,
  title: '数字带了单位',
  checks: '数字后面带着件、条、个、万元等单位。',
  why: '带单位的是文字，不会参加求和；单位已经印在表头上。',
  remedy: '只留数字。金额注意换算成万元。',
  says: {
    unclear: '{where}填的是“{text}”，这里以“{unit}”为单位，只填数字。',
    unprinted: '{where}填的是“{text}”，这里没有印单位，只填数字。',
    own: '{where}填的是“{text}”，这里只填数字：{number}。',
    // 251000元 in a cell for 万元 is another number there
    other: '{where}填的是“{text}”，这里以“{unit}”为单位，应填{number}，请核对。',
  },
  *check(context, say) {
    for (const { figure: { key, table, unit }, text, problem: { suggestion: number } } of entriesWith('unit', context)) {
      const quoted = shortened(text);
      if (number === undefined && unit === '') yield say.unprinted(table, [key], { text: quoted });
      else if (number === undefined) yield say.unclear(table, [key], { text: quoted, unit });
      else if (parseFloat(narrowed(text).replace(/[,\s]/g, '')) === number) yield say.own(table, [key], { text: quoted, number });
      else yield say.other(table, [key], { text: quoted, unit, number });
    }
  },
});
