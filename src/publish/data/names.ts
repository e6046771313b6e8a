import type { Figure, Form } from '../../form/types.js';

/** What the paper calls a number: its table, its row and column from the outermost label inwards, and what it counts. */
export interface PrintedName {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly unit: string;
}

export function printedName(form: Form, { table, rowPath, columnPath, unit }: Figure): PrintedName {
  return { table: form.tables[table].heading, row: rowPath.join('／'), column: columnPath.join('／'), unit };
}
