import { textOf } from '../../report/text.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { placeOf, proseOf } from './prose.js';

const note = /(?:本报告|本年报|本年度报告|编制说明)[^。]{0,300}(?:编制|编写|统计期限|组成|部分)/;

export const noteInOverview = rule({
  id: 'text/note-in-overview',
  level: levels('info', 'warning'),
  basis: printedForm('2021年格式第一部分写总体情况'),
  title: '编制说明写进了总体情况',
  checks: '编制说明（依据、组成、统计期限）写在“一、总体情况”的标题下面。只有编制说明、没有别的内容的，也在这里说。',
  why: '总体情况写的是全年工作；编制说明放在第一部分前面。',
  remedy: '把编制说明移到“一、总体情况”前面。',
  says: {
    moved: '编制说明写在了“一、总体情况”里。请移到标题前面，见{where}。',
    only: '“一、总体情况”只有编制说明，没有写全年情况。请补写，见{where}。',
  },
  *check({ report }, say) {
    const own = proseOf(report, ['overview']).filter(({ text }) => note.test(text.slice(0, 600)) && /条例|格式|期限/.test(text));
    if (own.length === 0) return;
    const rest = textOf(report.sections, 'overview').length - own.reduce((so, { text }) => so + text.length, 0);
    const places = own.map((one) => placeOf(one));
    if (rest < 60 && own.every(({ text }) => text.length < 600)) yield say.only(undefined, [], {}, places);
    else yield say.moved(undefined, [], {}, places);
  },
});
