import { tableKeys } from '../../form/index.js';
import type { FigureKey, Form, TableKey } from '../../form/types.js';
import { cellAt } from '../../grid/grid.js';
import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

const inFormOrder = (form: Form, keys: readonly FigureKey[]): FigureKey[] =>
  form.figures.flatMap(({ key }) => (keys.includes(key) ? [key] : []));

const known = new WeakMap<Form, ReadonlyMap<TableKey, readonly FigureKey[]>>();

/** The figures that the equations of a table add up. */
function totalsOf(form: Form, table: TableKey): readonly FigureKey[] {
  let made = known.get(form);
  if (!made) {
    known.set(form, made = new Map(tableKeys.map((key) =>
      [key, [...new Set(form.equations.flatMap(({ table: own, right }) => (own === key && right.length === 1 ? right : [])))]])));
  }
  return made.get(table)!;
}

export const typedTotal = rule({
  id: 'entry/typed-total',
  level: levels('info'),
  basis: heuristic('总计用公式，改了分项不会忘记改总计'),
  title: '总计是手填的，不是公式',
  checks: '同一张表的总计格多数是公式，个别是手填的数。',
  why: '手填的总计不会跟着分项变。',
  remedy: '改用公式；有意手填的，不用改。',
  says: '{where}的总计是手填的，同一张表的其他总计是公式。请核对，最好改用公式。',
  *check({ form, mapOf }, say) {
    for (const table of tableKeys) {
      const map = mapOf(table);
      if (!map) continue;
      const cells = totalsOf(form, table).flatMap((key) => {
        const at = map.cells[key];
        const cell = at && cellAt(map.grid, at.row, at.column);
        return cell ? [{ key, cell }] : [];
      });
      const typed = cells.filter(({ cell }) => cell.formula === undefined && typeof cell.value === 'number').map(({ key }) => key);
      const formulas = cells.filter(({ cell }) => cell.formula !== undefined).length;
      if (typed.length > 0 && formulas > typed.length) yield say(table, inFormOrder(form, typed), {});
    }
  },
});
