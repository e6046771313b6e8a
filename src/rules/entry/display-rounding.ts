import { cellAt } from '../../grid/grid.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

/** Of a plain number format such as `0`, `0.00` or `#,##0.0_ `; undefined for any other. */
function shownDecimals(format: string): number | undefined {
  const plain = /^(?:#,##)?0(?:\.(0{1,10}))?(?:_.)?$/.exec(format);
  return plain ? plain[1]?.length ?? 0 : undefined;
}

export const displayRounding = rule({
  id: 'entry/display-rounding',
  level: levels('warning'),
  basis: heuristic('单元格的显示格式会把小数藏起来'),
  title: '显示的数与实际的数不同',
  checks: '单元格按格式显示的小数位少于实际的小数位，例如存的是2.6，显示为3。',
  why: '打印出来、抄到网页上的是显示的数，求和用的是实际的数，两者会对不上。',
  remedy: '把实际的数改成要公开的数，或者改显示格式。',
  says: '{where}显示为{shown}，实际是{stored}。请改成要公开的数。',
  *check({ form, mapOf }, say) {
    for (const { key, table, number } of form.figures) {
      // a broken count is a finding of its own
      if (number === 'integer') continue;
      const map = mapOf(table);
      const at = map?.cells[key];
      const cell = at && cellAt(map.grid, at.row, at.column);
      const decimals = cell?.format === undefined ? undefined : shownDecimals(cell.format);
      if (decimals === undefined || typeof cell?.value !== 'number') continue;
      const shown = cell.value.toFixed(decimals);
      if (Number(shown) !== cell.value) yield say(table, [key], { shown, stored: cell.value });
    }
  },
});
