import { tableKeys } from '../../form/index.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const hidden = rule({
  id: 'layout/hidden',
  level: levels('warning'),
  basis: heuristic('藏起来的数照样参加求和'),
  title: '表里有隐藏的行或列',
  checks: '表所在的区域里，有填数的行或列被隐藏。',
  why: '隐藏的数看不见，却照样参加求和；打印和公开时会漏掉。',
  remedy: '取消隐藏，核对里面的数。',
  says: '{where}所在的行或列被隐藏了，数照样参加求和。请取消隐藏后核对。',
  *check({ mapOf }, say) {
    for (const table of tableKeys) {
      const map = mapOf(table);
      if (!map?.grid.hiddenRows?.length && !map?.grid.hiddenColumns?.length) continue;
      const [rows, columns] = [new Set(map.grid.hiddenRows), new Set(map.grid.hiddenColumns)];
      const hidden = Object.entries(map.cells).filter(([, { row, column }]) => rows.has(row) || columns.has(column)).map(([key]) => key);
      if (hidden.length > 0) yield say(table, hidden, {});
    }
  },
});
