import type { LongSheet, SheetDesign } from '../../grid/design.js';
import type { Settings } from '../settings.js';
import { XlsxEditor } from './edit/editor.js';
import { minimalParts } from './minimal.js';
import { Package } from '../ooxml/package/package.js';

/** A new workbook; the same designs give the same bytes. A formula cell's `value` is stored as its result. */
export function newXlsx(designs: readonly (SheetDesign | LongSheet)[], options: { readonly settings?: Settings } = {}): Uint8Array {
  const [first] = designs;
  if (!first) throw new RangeError('a workbook needs a sheet');
  const parts = Package.empty();
  for (const [name, text] of Object.entries(minimalParts)) parts.setText(name, text);
  const editor = new XlsxEditor(parts);
  for (const design of designs) {
    if ('rows' in design) editor.addLongSheet(design);
    else editor.addSheet(design);
  }
  editor.setSelection(first.name, { row: first.freeze?.rows ?? 0, column: first.freeze?.columns ?? 0, rows: 1, columns: 1 });
  if (options.settings) editor.setSettings(options.settings);
  return editor.bytes();
}
