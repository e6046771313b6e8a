import { heuristic, levels } from '../card.js';
import { listsIn } from './lists.js';
import { textRule, type Seen } from './text-rule.js';

const names = '一二三四五六七八九';

export const listOrder = textRule({
  id: 'text/list-order',
  level: levels('info', 'warning'),
  basis: heuristic('列举的序号应当连续'),
  title: '列举的序号重复或跳号',
  checks: '一段里“一是、二是、三是”的序号重复、跳号或者倒着数。',
  why: '多半是增删内容后没有改序号，或者漏写了一条。',
  remedy: '改正序号，或者补上漏写的一条。',
  says: '“{words}”的序号应为“{expected}是”。请核对{where}。',
  *see({ text }): Iterable<Seen<'expected'>> {
    for (const list of listsIn(text)) {
      const at = list.findIndex(({ ordinal }, index) => ordinal !== index + 1);
      const item = list[at];
      if (!item || !text.slice(item.start, item.end).endsWith('是') || at >= names.length) continue;
      yield { start: item.start, end: item.end, values: { expected: names[at]! } };
    }
  },
});
