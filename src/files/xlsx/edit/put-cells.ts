import { areaAddress, cellAddress, parseAddress } from '../../../grid/address.js';
import { unsupported } from '../../error.js';
import { shiftFormula } from '../formula.js';
import { limits } from '../limits.js';
import { StyleIds } from '../read/style-ids.js';
import { applySplices, withAttribute, type Splice } from '../../ooxml/xml/splice.js';
import { escapeText, escapeXstring } from '../../ooxml/xml/text.js';
import { indexCells, type CellIndex, type CellSpan, type RowSpan } from './cell-index.js';
import { cellXml, type CellEdit } from './cell-xml.js';
import { outlineChild, outlineOf } from './outline.js';

export interface PutCells {
  readonly text: string;
  /** Cells that held a formula hold one no more: the calculation chain is out of date. */
  readonly formulasGone: boolean;
}

/** Puts the values into the text of a sheet. Everything else of the text stays as it is. */
export function putCells(text: string, part: string, edits: readonly CellEdit[]): PutCells {
  const index = indexCells(text, part);
  const wanted = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    refuseOutside(edit);
    wanted.set(edit.row, (wanted.get(edit.row) ?? new Map<number, CellEdit>()).set(edit.column, edit));
  }
  refuseArrays(index, wanted);
  const replaced = index.rows.flatMap(({ cells }) => cells).filter(({ row, column }) => wanted.get(row)?.has(column));
  const existing = new Set(replaced.map(({ row, column }) => cellAddress(row, column)));
  const fresh = [...wanted.values()].flatMap((columns) => [...columns.values()])
    .filter(({ row, column, value, formula }) => (value !== null || formula !== undefined) && !existing.has(cellAddress(row, column)));
  const splices = [
    ...replaced.map((cell): Splice => ({
      start: cell.start, end: cell.end, text: cellXml(index.prefix, cell.style, wanted.get(cell.row)!.get(cell.column)!),
    })),
    ...freeFollowers(index, replaced),
    ...insertCells(text, index, fresh, new StyleIds(text, part)),
    ...growDimension(text, part, fresh),
  ];
  return {
    text: applySplices(text, splices),
    formulasGone: replaced.some((cell) => cell.formula && wanted.get(cell.row)!.get(cell.column)!.formula === undefined),
  };
}

function refuseOutside({ row, column }: CellEdit): void {
  const inside = Number.isInteger(row) && row >= 0 && row < limits.rows && Number.isInteger(column) && column >= 0
    && column < limits.columns;
  if (!inside) throw new RangeError(`no such cell: row ${row}, column ${column}`);
}

/** Excel does not let a part of an array formula be changed either. */
function refuseArrays({ rows }: CellIndex, wanted: ReadonlyMap<number, ReadonlyMap<number, CellEdit>>): void {
  for (const { formula } of rows.flatMap(({ cells }) => cells)) {
    const area = formula?.area;
    if (!area || area.rows * area.columns === 1) continue;
    for (const [row, columns] of wanted) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const column of columns.keys()) {
        if (column >= area.column && column < area.column + area.columns) {
          throw unsupported('arrayFormula', { cell: cellAddress(row, column), area: areaAddress(area) });
        }
      }
    }
  }
}

/** Cells that share the formula of a replaced cell get a formula of their own. */
function freeFollowers({ prefix, rows }: CellIndex, replaced: readonly CellSpan[]): Splice[] {
  const masters = new Map(replaced.flatMap((cell) =>
    (cell.formula?.shared !== undefined && cell.formula.text !== '' ? [[cell.formula.shared, cell] as const] : [])));
  if (masters.size === 0) return [];
  return rows.flatMap(({ cells }) => cells).flatMap((cell) => {
    const { formula } = cell;
    const master = formula?.shared === undefined ? undefined : masters.get(formula.shared);
    if (!formula || formula.text !== '' || !master || replaced.includes(cell)) return [];
    const own = shiftFormula(master.formula!.text, cell.row - master.row, cell.column - master.column);
    return [{ start: formula.start, end: formula.end, text: `<${prefix}f>${escapeText(escapeXstring(own))}</${prefix}f>` }];
  });
}

function insertCells(text: string, { prefix, data, rows }: CellIndex, edits: readonly CellEdit[], styles: StyleIds): Splice[] {
  const sorted = [...edits].sort((one, other) => one.row - other.row || one.column - other.column);
  const xml = (edit: CellEdit): string => cellXml(prefix, String(styles.blank(edit.row, edit.column)), edit);
  const splices: Splice[] = [];
  let newRows = '';
  for (const row of new Set(sorted.map((edit) => edit.row))) {
    const cells = sorted.filter((edit) => edit.row === row);
    const existing = rows.find((each) => each.row === row);
    const whole = `<${prefix}row r="${row + 1}">${cells.map(xml).join('')}</${prefix}row>`;
    if (existing) splices.push(...insertIntoRow(text, prefix, existing, cells, xml));
    else if (data.empty) newRows += whole;
    else {
      const start = rows.find((each) => each.row > row)?.start ?? rows.at(-1)?.end ?? data.openEnd;
      splices.push({ start, end: start, text: whole });
    }
  }
  if (newRows !== '') splices.push({
    start: data.start, end: data.end, text: `${opened(text.slice(data.start, data.openEnd))}${newRows}</${prefix}sheetData>`,
  });
  return splices;
}

function insertIntoRow(text: string, prefix: string, row: RowSpan, edits: readonly CellEdit[], xml: (edit: CellEdit) => string): Splice[] {
  // the spans of a row are a hint that would be wrong now
  const tag = withAttribute(text.slice(row.start, row.openEnd), 'spans', undefined);
  if (row.empty) return [{ start: row.start, end: row.end, text: `${opened(tag)}${edits.map(xml).join('')}</${prefix}row>` }];
  return [
    { start: row.start, end: row.openEnd, text: tag },
    ...edits.map((edit) => {
      const start = row.cells.find(({ column }) => column > edit.column)?.start ?? row.cells.at(-1)?.end ?? row.openEnd;
      return { start, end: start, text: xml(edit) };
    }),
  ];
}

function opened(tag: string): string {
  return tag.replace(/\s*\/>$/, '>');
}

function growDimension(text: string, part: string, edits: readonly CellEdit[]): Splice[] {
  const dimension = outlineChild(outlineOf(text, part), 'dimension');
  if (!dimension || edits.length === 0) return [];
  const tag = text.slice(dimension.start, dimension.openEnd);
  const area = parseAddress(/ref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '');
  if (!area) return [];
  let { row: top, column: left } = area;
  let bottom = top + area.rows;
  let right = left + area.columns;
  for (const { row, column } of edits) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
    [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
  }
  const ref = areaAddress({ row: top, column: left, rows: bottom - top, columns: right - left });
  return [{ start: dimension.start, end: dimension.openEnd, text: withAttribute(tag, 'ref', ref) }];
}
