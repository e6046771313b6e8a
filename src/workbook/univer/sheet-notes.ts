import type { CustomData, Worksheet } from '@univerjs/core';
import type { NumberValidation, PrintSetup } from '../../grid/design.js';

/** What we know of a sheet and Univer has no place for; kept in the sheet's metadata, so that it goes where the sheet goes. */
export interface SheetNotes {
  readonly protected?: boolean;
  readonly print?: PrintSetup;
  readonly validations?: readonly NumberValidation[];
}

export function noted(notes: SheetNotes): CustomData {
  return { gouji: notes };
}

export function sheetNotes(sheet: Worksheet): SheetNotes {
  return (sheet.getCustomMetadata()?.['gouji'] ?? {}) as SheetNotes;
}
