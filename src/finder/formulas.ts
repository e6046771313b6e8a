import type { FigureKey, Form, TableKey } from '../form/types.js';
import { tableKeys } from '../form/index.js';
import { parseAddress } from '../grid/address.js';
import { cellAt, type Area } from '../grid/grid.js';
import { isInside, type CellPlace, type TableMap, type TableMatch } from './table-map.js';

/** Longest formula that is looked into. */
const longest = 4_096;

/** Figures whose cells hold a formula, with the figures whose cells that formula refers to. */
export function formulaFigures(form: Form, tables: Readonly<Record<TableKey, TableMatch>>): Map<FigureKey, readonly FigureKey[]> {
  const maps = tableKeys.flatMap((key) => (tables[key].state === 'found' ? [tables[key].map] : []));
  const sheets = new Map<string, FigurePlace[]>();
  for (const { sheet, cells } of maps) {
    const figures = Object.entries(cells).map(([key, place]) => ({ key, ...place }));
    sheets.set(sheet.toLowerCase(), [...sheets.get(sheet.toLowerCase()) ?? [], ...figures]);
  }
  const found = new Map<FigureKey, readonly FigureKey[]>();
  for (const map of maps) {
    for (const { key } of form.tables[map.table].figures) {
      const at = map.cells[key];
      const formula = at && cellAt(map.grid, at.row, at.column)?.formula;
      if (formula !== undefined) found.set(key, referredFigures(formula, map, sheets).filter((other) => other !== key));
    }
  }
  return found;
}

interface FigurePlace extends CellPlace {
  readonly key: FigureKey;
}

/** The figures of a sheet are fewer than the cells that one area may hold: they are gone through. */
function referredFigures(formula: string, own: TableMap, sheets: ReadonlyMap<string, readonly FigurePlace[]>): FigureKey[] {
  const referred = referredAreas(formula).flatMap((area) =>
    sheets.get((area.sheet ?? own.sheet).toLowerCase())?.filter((place) => isInside(place, area)) ?? []);
  return [...new Set(referred.map(({ key }) => key))];
}

const cell = String.raw`\$?[A-Z]{1,3}\$?[0-9]{1,7}`;
const address = `${cell}(?::${cell})?`;
// "text", 'one''s sheet'!$A$1:B2, Sheet1!A1 or A1; a name before a bracket (LOG10) is no address
const plain = String.raw`(?<![\p{L}\p{N}_.$])(?:([\p{L}_][\p{L}\p{N}_.]*)!)?(${address})(?![\p{L}\p{N}_(])`;
const reference = new RegExp(String.raw`"(?:[^"]|"")*"|'((?:[^']|'')+)'!(${address})|${plain}`, 'gu');

/** The areas that a formula names, `sheet` where it names one. */
export function referredAreas(formula: string): (Area & { readonly sheet?: string })[] {
  if (formula.length > longest) return [];
  return [...formula.toUpperCase().matchAll(reference)].flatMap(([, quoted, apart, plain, beside]) => {
    const place = apart ?? beside;
    const area = place && parseAddress(place);
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    return area ? [{ ...area, ...(sheet === undefined ? {} : { sheet }) }] : [];
  });
}
