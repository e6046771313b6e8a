import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import type { Cell } from '../../report/cell.js';

const errors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#CYCLE!', '#ERROR!']);

/** On cells of an opened file that hold an error without a formula. */
export const errorMark = 'goujiError';

/** `formula` comes resolved: a cell may only hold the id of a formula that stands elsewhere. */
export function toCell(data: ICellData, formula: string | undefined, style: Nullable<IStyleData>): Cell {
  const pattern = style?.n?.pattern;
  return {
    ...content(data, formula !== undefined),
    ...(formula !== undefined && { formula }),
    ...(pattern !== undefined && pattern !== '' && pattern !== 'General' && { format: pattern }),
  };
}

function content(data: ICellData, calculated: boolean): Pick<Cell, 'value' | 'error'> {
  // rich text stands in a small document of its own, which ends with a paragraph mark
  const rich = data.p?.body?.dataStream;
  const value = rich === undefined ? (data.v ?? null) : rich.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (data.t === CellValueType.BOOLEAN) return { value: value === true || value === 1 || value === 'TRUE' };
  if ((calculated || data.custom?.[errorMark] === true) && typeof value === 'string' && errors.has(value)) {
    return { value: null, error: value };
  }
  return { value };
}

/** Values as cell data that leaves the cell's style alone. A text stays text, whatever it looks like. */
export function toCellData(value: string | number | null): ICellData {
  const plain = { f: null, si: null, p: null, custom: null };
  if (value === null) return { ...plain, v: null, t: null };
  if (typeof value === 'number') return { ...plain, v: value, t: CellValueType.NUMBER };
  return { ...plain, v: value, t: textType(value) };
}

/** Univer turns a text that looks like a number into one at the next change of its style, unless it is forced. */
export function textType(text: string): CellValueType {
  const looksOtherwise = /^(true|false)$/i.test(text) || (text.trim() !== '' && Number.isFinite(Number(text)));
  return looksOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING;
}
