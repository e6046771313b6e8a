import { tableKeys } from '../../form/index.js';
import { cellAddress } from '../../grid/address.js';
import { labelsOf } from '../../finder/labels-of.js';
import { printedForm, levels } from '../card.js';
import { rule } from '../rule.js';

export const numbering = rule({
  id: 'layout/numbering',
  level: levels('info'),
  basis: printedForm('2021年格式的序号写作“1.”'),
  title: '序号的标点与格式不一致',
  checks: '表里的序号写成“1、”或“1．”，格式写作“1.”。每张表说一次。',
  why: '不影响数字，照格式写更整齐。',
  remedy: '把“1、”改成“1.”。',
  says: '序号的标点与格式不同，应写作“1.”。请改{where}。',
  *check({ mapOf }, say) {
    for (const table of tableKeys) {
      const map = mapOf(table);
      if (!map) continue;
      const other = labelsOf(map.grid, map.area).filter(({ text }) => /^\s*\d{1,2}[、．]/.test(text));
      const places = other.map(({ row, column }) => ({ sheet: map.sheet, cell: cellAddress(row, column) }));
      if (places.length > 0) yield say(table, [], {}, places);
    }
  },
});
