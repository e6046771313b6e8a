import { docxOf as fileOf, p, run, tbl, tc, tr } from '../../files/docx/make.js';
import { placed, type AttackTable, type Cell, type Model, type Run } from '../model.js';

export function docxOf({ title, tables }: Model): Uint8Array {
  return fileOf(p(title) + tables.map(({ heading, rows }) => `${heading === undefined ? p('') : p(heading)}${tableOf(rows)}`).join(''));
}

/** Word writes a cell in each row of a vertical merge: the first begins it, the others go on. */
function tableOf(rows: AttackTable['rows']): string {
  const cells = placed(rows);
  return tbl(...rows.map((_, row) => tr(...cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
    .sort((one, other) => one.column - other.column)
    .map((cell) => (cell.row === row ? cellOf(cell, cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '') : cellOf({ ...cell, runs: [] }, '<w:vMerge/>'))))));
}

function cellOf({ runs, columns }: Cell, merge: string): string {
  return tc(runs.length === 0 ? p('') : `<w:p>${runs.map(runOf).join('')}</w:p>`, `${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${merge}`);
}

function runOf({ text, look }: Run): string {
  const properties = look === 'struck' ? '<w:strike/>' : look === 'raised' ? '<w:vertAlign w:val="superscript"/>' : '';
  return text.split('\n').map((line) => (line === '' ? '' : run(line, properties))).join('<w:r><w:br/></w:r>');
}
