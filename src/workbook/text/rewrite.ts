import { parseAddress } from '../../grid/address.js';
import { cellAt } from '../../grid/grid.js';
import type { CellPlace, TextPlace } from '../../report/place.js';
import type { Sections } from '../../report/text.js';
import type { WorkbookPort } from '../port.js';

/** A paragraph of the text in the workbook: the cell, and which of its paragraphs, from 0. */
export interface ParagraphCell {
  readonly at: CellPlace;
  readonly nth: number;
}

/** Where a paragraph stands in the workbook; undefined for one of a page or a letter. */
export function paragraphCell(
  sections: Sections, { section, paragraph }: Pick<TextPlace, 'section' | 'paragraph'>,
): ParagraphCell | undefined {
  const own = sections[section] ?? [];
  const at = own[paragraph - 1]?.at;
  if (!at) return undefined;
  const isSame = (other: CellPlace | undefined): boolean => other?.sheet === at.sheet && other.cell === at.cell;
  return { at, nth: own.slice(0, paragraph - 1).filter((one) => isSame(one.at)).length };
}

/**
 * Puts one paragraph in place of another, when the cell still has that one and no formula; the other paragraphs of the cell stay
 * as they are. False when nothing was changed.
 */
export async function rewriteParagraph(port: WorkbookPort, { at, nth }: ParagraphCell, from: string, to: string): Promise<boolean> {
  const area = parseAddress(at.cell)!;
  const [grid] = await port.read([{ sheet: at.sheet, area }]);
  const cell = grid && cellAt(grid, area.row, area.column);
  if (!cell || cell.formula !== undefined || typeof cell.value !== 'string') return false;
  const parts = cell.value.split(/(\r\n|[\n\r\u2028\u2029])/);
  const lines = parts.flatMap((part, index) => (index % 2 === 0 && part.trim() !== '' ? [index] : []));
  // headings of the same cell are counted in no section
  const index = parts[lines[nth] ?? -1] === from ? lines[nth] : lines.find((line) => parts[line] === from);
  if (index === undefined) return false;
  parts[index] = to;
  await port.write([{ sheet: at.sheet, row: area.row, column: area.column, values: [[parts.join('')]] }]);
  return true;
}
