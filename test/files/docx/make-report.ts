import { rowsOf } from '../text/written.js';
import { docxOf, p, tbl, tc, tr } from './make.js';

/** The official tables as a Word document, covered cells as empty ones. */
export function tableDocx(name: string): Uint8Array {
  return docxOf(rowsOf(name).map((rows) => `${p('说明')}${tbl(...rows.map((row) => tr(...row.map((text) => tc(text)))))}`).join(''));
}
