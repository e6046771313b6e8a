import type { Form } from '../../form/types.js';
import { cellAddress } from '../../grid/address.js';
import { labelsOf } from '../../finder/labels-of.js';
import { printedForm, levels } from '../card.js';
import { rule } from '../rule.js';

/** 第（一）项 of each block of 表二, as the form prints them. */
function itemsOf(form: Form): string[] {
  return form.tables.disclosure.cells.flatMap(({ text = '' }) => /^第二十条第（(.+)）项$/.exec(text)?.[1] ?? []);
}

const clause = /^第二十条第?\(?([^第()项]{1,2})\)?项?$/;

export const caption = rule({
  id: 'layout/caption',
  level: levels('warning'),
  basis: printedForm('2021年格式表二按《政府信息公开条例》第二十条第（一）（五）（六）（八）项分列'),
  title: '表二的条款号不对',
  checks: '表二各块上方的条款号，应依次是第二十条第（一）、（五）、（六）、（八）项。',
  why: '条款号说明各块的法律依据；2019年格式是另一套条款号。',
  remedy: '照格式改正条款号。',
  says: '条款号依次应为第二十条第{official}项，现在{found}。请照格式改正，见{where}。',
  *check({ form, mapOf }, say) {
    const official = itemsOf(form);
    const map = mapOf('disclosure');
    if (!map || labelsOf(map.grid, map.area).length === 0) return;
    // the first one stands above the head that the table was found by
    const above = { ...map.area, row: map.area.row - 2, rows: map.area.rows + 2 };
    const captions = labelsOf(map.grid, above).flatMap(({ label, row, column }) => {
      const item = clause.exec(label)?.[1];
      return item === undefined ? [] : [{ item, row, column }];
    });
    const items = captions.map(({ item }) => item);
    if (items.join() === official.join()) return;
    // with all four there it is plain which one is wrong
    const wrong = captions.length === official.length ? captions.filter(({ item }, index) => item !== official[index]) : captions;
    const places = (wrong.length > 0 ? wrong : [map.area]).map(({ row, column }) => ({ sheet: map.sheet, cell: cellAddress(row, column) }));
    const list = (all: readonly string[]): string => all.map((item) => `（${item}）`).join('、');
    yield say('disclosure', [], { official: list(official), found: items.length === 0 ? '一个也没有写' : `写的是${list(items)}` }, places);
  },
});
