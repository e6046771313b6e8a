import { heuristic, levels } from '../../../rules/card.js';
import type { SimilarPair } from '../../similar.js';
import { namesIn, rollupRule } from '../rule.js';

const thresholds = { percent: 90 };

export const rollupSimilar = rollupRule({
  id: 'rollup/similar',
  level: levels('warning'),
  basis: heuristic('各单位做的事不同，写出来的不会九成相同'),
  title: '几个单位的正文雷同',
  checks: `两个单位“总体情况”和“问题及改进”的文字，${thresholds.percent}%以上相同。数字、标点不比，各单位共有的套话不算。`,
  why: '多半是照抄的，或者一个人替几个单位写的。',
  remedy: '看picture.html里相同的段落，请照抄的单位写自己的情况。',
  outcome: 'fail',
  says: { alike: '{names}的正文{share}%以上相同。请看picture.html里相同的段落。' },
  *check({ similar }, say) {
    for (const { names, share } of groupsOf(similar.filter((pair) => pair.share * 100 >= thresholds.percent))) {
      yield say.alike({ names: namesIn(names), share: Math.floor(share * 100) });
    }
  },
});

/** Bodies that are alike by one another stand together, with the least share of their pairs. */
function groupsOf(pairs: readonly SimilarPair[]): readonly { readonly names: readonly string[]; readonly share: number }[] {
  const groups = new Map<string, Group>();
  for (const { one, other, share } of pairs) {
    const [first, second] = [one, other].map((name) => groups.get(name) ?? { names: [name], share: 1 }) as [Group, Group];
    const joined = first === second ? first : { names: [...first.names, ...second.names], share: Math.min(first.share, second.share) };
    joined.share = Math.min(joined.share, share);
    for (const name of joined.names) groups.set(name, joined);
  }
  return [...new Set(groups.values())];
}

interface Group {
  readonly names: string[];
  share: number;
}
