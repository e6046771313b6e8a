import { keptNames, type KeptName } from '../../report/kept-names.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

/** What the text alone needs; everything else decides what is checked, and how. */
const forTextOnly: ReadonlySet<KeptName> = new Set(['facts', 'texts', 'checkSheet']);

export const keptDamaged = rule({
  id: 'kept/damaged',
  level: levels('warning'),
  basis: heuristic('随工作簿保存的设置，被别的程序改坏了就读不出来'),
  title: '随表保存的设置损坏了',
  checks: '工作簿里保存着表的位置、单位信息、情况说明、上年年报、阶段等设置，其中有的读不出来。',
  why: '损坏的设置没有用上；不说出来，检查的范围就变了而没有人知道。',
  remedy: '把那一项重新设置一次，再校验。',
  says: '随表保存的“{names}”损坏，没有用上。写文字前请重新填写或生成。',
  unchecked: { damaged: '随表保存的“{names}”损坏，没有用上。请重新设置后再校验。' },
  *check({ damagedSettings = [] }, say) {
    const named = (forText: boolean): string =>
      damagedSettings.filter((name) => forTextOnly.has(name) === forText).map((name) => keptNames[name]).join('、');
    const [forCheck, forText] = [named(false), named(true)];
    if (forCheck) yield say.damaged(undefined, [], { names: forCheck });
    if (forText) yield say(undefined, [], { names: forText });
  },
});
