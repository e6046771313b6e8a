import { cellAddress } from '../../grid/address.js';
import { labelsOf } from '../../finder/labels-of.js';
import { printedForm, levels } from '../card.js';
import { rule } from '../rule.js';

export const feeUnitLabel = rule({
  id: 'layout/fee-unit',
  level: levels('warning'),
  basis: printedForm('2021年格式表二印明“本年收费金额（单位：万元）”'),
  title: '收费金额没有标明单位是万元',
  checks: '表二收费金额的列名里没有“万元”。',
  why: '没有单位，读的人分不清是元还是万元，填的人也容易填错。',
  remedy: '照格式写“本年收费金额（单位：万元）”，金额按万元填。',
  says: '“{found}”没有标明万元，应为“本年收费金额（单位：万元）”。请改{where}，并核对金额是按万元填的。',
  *check({ mapOf }, say) {
    const map = mapOf('disclosure');
    for (const { label, text, row, column } of map ? labelsOf(map.grid, map.area) : []) {
      if (!label.includes('收费金额') || label.includes('万元')) continue;
      const place = { sheet: map!.sheet, cell: cellAddress(row, column) };
      yield say('disclosure', [], { found: text.replace(/\s+/g, '') }, [place]);
    }
  },
});
