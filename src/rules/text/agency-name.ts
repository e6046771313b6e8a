import { levels, printedForm } from '../card.js';
import { matchesIn } from './matches.js';
import { textRule, type Seen } from './text-rule.js';

const official = '国务院办公厅政府信息与政务公开办公室';

export const agencyName = textRule({
  id: 'text/agency-name',
  level: levels('warning'),
  basis: printedForm('格式由国务院办公厅政府信息与政务公开办公室印发'),
  title: '印发格式的机关名称写错',
  checks: '正文写到印发格式的办公室，名称与“国务院办公厅政府信息与政务公开办公室”不同。',
  why: '名称是编制说明里最容易被照抄抄错的地方。',
  remedy: '改成全称。',
  says: '“{words}”应为“{official}”。请改{where}。',
  *see({ text }): Iterable<Seen<'official'>> {
    for (const match of matchesIn(text, /国务院办公厅政(?:府|务)信息[^，。、；《》（）“”\s]{0,12}办公室/g)) {
      if (match[0] !== official) yield { start: match.index, end: match.index + match[0].length, values: { official } };
    }
  },
});
