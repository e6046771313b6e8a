import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';
import { placeOf, proseOf } from './prose.js';

/** What 一 says was reached, and how 五 admits that it was not. */
const qualities: readonly { readonly name: string; readonly praised: RegExp; readonly admitted: RegExp }[] = [
  { name: '及时', praised: /(?:确保|保证|保障|做到)[^。；]{0,24}及时性/, admitted: /(?:公开|发布|公布|更新)[^。；，]{0,6}(?:不够?及时|滞后)/ },
  { name: '完整', praised: /(?:确保|保证|保障|做到)[^。；]{0,24}完整性/, admitted: /(?:公开|发布|公布|信息|内容)[^。；，]{0,6}不够?(?:完整|全面)/ },
  { name: '准确', praised: /(?:确保|保证|保障|做到)[^。；]{0,24}准确性/, admitted: /(?:公开|发布|公布|信息|数据)[^。；，]{0,6}不够?准确/ },
];

export const internalConflict = rule({
  id: 'text/internal-conflict',
  level: levels('info'),
  basis: heuristic('第一部分说做到了的，第五部分又说没有做到'),
  title: '前后说法矛盾',
  checks: '第一部分说确保、做到了信息的及时性（完整性、准确性），第五部分又说公开不及时（不完整、不准确）。',
  why: '读者会问到底做到没有。',
  remedy: '第一部分只写做了什么；确有不足的，写明是哪些信息。',
  says: '第一部分说做到了{name}，第五部分又说不{name}。请复核{where}。',
  *check({ report }, say) {
    for (const { name, praised, admitted } of qualities) {
      const found = (['overview', 'problems'] as const).map((section) => proseOf(report, [section]).flatMap((prose) => {
        const match = (section === 'overview' ? praised : admitted).exec(prose.text);
        return match ? [placeOf(prose, match.index, match.index + match[0].length)] : [];
      })[0]);
      const [one, other] = found;
      if (one && other) yield say(undefined, [], { name }, [one, other]);
    }
  },
});
