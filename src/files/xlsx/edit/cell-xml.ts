import { cellAddress } from '../../../grid/address.js';
import { tooLarge } from '../../error.js';
import { limits } from '../limits.js';
import { escapeText, escapeXstring } from '../../ooxml/xml/text.js';

/** What to put into a cell; null empties it. A text is always written as text, whatever its first character. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  /** With the leading `=`; `value` is then its known result, null when it is not known. */
  readonly formula?: string;
}

export function cellXml(prefix: string, style: string | undefined, { row, column, value, formula }: CellEdit): string {
  const inside = formula === undefined ? contentXml(prefix, value) : formulaXml(prefix, formula, value);
  const address = `${prefix}c r="${cellAddress(row, column)}"${style === undefined || style === '0' ? '' : ` s="${style}"`}`;
  if (inside === '') return `<${address}/>`;
  const type = typeof value === 'string' ? ` t="${formula === undefined ? 'inlineStr' : 'str'}"` : '';
  return `<${address}${type}>${inside}</${prefix}c>`;
}

function contentXml(prefix: string, value: CellEdit['value']): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<${prefix}v>${numberText(value)}</${prefix}v>`;
  return `<${prefix}is><${prefix}t xml:space="preserve">${stringText(value)}</${prefix}t></${prefix}is>`;
}

function formulaXml(prefix: string, formula: string, value: CellEdit['value']): string {
  if (!formula.startsWith('=')) throw new RangeError(`a formula starts with =: ${formula}`);
  const result = value === null ? '' : `<${prefix}v>${typeof value === 'number' ? numberText(value) : stringText(value)}</${prefix}v>`;
  return `<${prefix}f>${escapeText(escapeXstring(formula.slice(1)))}</${prefix}f>${result}`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number that a cell can hold: ${value}`);
  // Excel knows no -0
  return String(value === 0 ? 0 : value);
}

function stringText(value: string): string {
  if (value.length > limits.writtenText) throw tooLarge('longText', { limit: limits.writtenText, length: value.length });
  return escapeText(escapeXstring(value));
}
