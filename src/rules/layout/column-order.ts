import { figureOf, tableKeys } from '../../form/index.js';
import type { FigureKey } from '../../form/types.js';
import { firstMisplaced } from '../../finder/lines.js';
import { printedForm, levels } from '../card.js';
import { rule } from '../rule.js';

export const columnOrder = rule({
  id: 'layout/column-order',
  level: levels('error'),
  basis: printedForm('2021年格式'),
  title: '列的次序与格式不一致',
  checks: '表里各列都在，但先后次序与格式不同；表四三组的次序不同，也由这条规则指出。数仍按列名读到各自的位置。',
  why: '次序是格式的一部分；汇总的人常按位置抄数，次序一变就抄错。',
  remedy: '按格式的次序移回去，数跟着列名走。',
  says: '“{label}”列排在了“{after}”列的前面，与格式的次序不同。请按格式移动{where}所在的列。',
  *check({ form, mapOf }, say) {
    for (const table of tableKeys) {
      const map = mapOf(table);
      const misplaced = map && firstMisplaced(map, form.tables[table]);
      if (misplaced?.line !== 'column') continue;
      const group = figureOf(form, misplaced.figure).row !== figureOf(form, misplaced.after).row;
      const label = (key: FigureKey): string => figureOf(form, key)[group ? 'rowPath' : 'columnPath'].at(-1)!;
      yield say(table, [misplaced.figure], { label: label(misplaced.figure), after: label(misplaced.after) });
    }
  },
});
