import { columnName } from '../../grid/address.js';
import { limits } from './limits.js';

// quoted text; a quoted sheet name; a word of letters, digits and $; a bracket opens; anything else
const pieces = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[$\p{L}\p{N}_.\\?]+|\[|[^]/gu;
const cellPattern = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const columnPattern = /^(\$?)([A-Za-z]{1,3})$/;
const rowPattern = /^(\$?)([0-9]{1,7})$/;

/** The formula of a cell that lies `rows` and `columns` further on: relative references move along, as in a shared formula. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const tokens = tokenize(formula);
  return tokens.map((token, index) => {
    const next = tokens[index + 1];
    const previous = tokens[index - 1];
    // a function, a sheet name, or the name behind one
    if (next === '(' || next === '!') return token;
    const cell = cellPattern.exec(token);
    if (cell) {
      const [, fixedColumn, column, fixedRow, row] = cell as unknown as [string, string, string, string, string];
      const moved = moveColumn(column, fixedColumn ? 0 : columns);
      const line = moveRow(row, fixedRow ? 0 : rows);
      return moved === undefined || line === undefined ? token : `${fixedColumn}${moved}${fixedRow}${line}`;
    }
    const ranged = (pattern: RegExp): RegExpExecArray | null =>
      (next === ':' && pattern.test(tokens[index + 2] ?? '')) || (previous === ':' && pattern.test(tokens[index - 2] ?? ''))
        ? pattern.exec(token)
        : null;
    const column = ranged(columnPattern);
    if (column) return `${column[1]!}${moveColumn(column[2]!, column[1] ? 0 : columns) ?? column[2]!}`;
    const row = ranged(rowPattern);
    if (row) return `${row[1]!}${moveRow(row[2]!, row[1] ? 0 : rows) ?? row[2]!}`;
    return token;
  }).join('');
}

/** What stands in brackets (a table's column, another file) is one token. */
function tokenize(formula: string): string[] {
  const tokens: string[] = [];
  pieces.lastIndex = 0;
  for (let match = pieces.exec(formula); match; match = pieces.exec(formula)) {
    if (match[0] !== '[') {
      tokens.push(match[0]);
      continue;
    }
    const end = closingBracket(formula, match.index);
    tokens.push(formula.slice(match.index, end));
    pieces.lastIndex = end;
  }
  return tokens;
}

function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** Excel wraps around at the edge of the sheet. undefined where the letters are a name and no column. */
function moveColumn(name: string, by: number): string | undefined {
  const index = [...name.toUpperCase()].reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return index < limits.columns ? columnName((index + by + limits.columns) % limits.columns) : undefined;
}

function moveRow(row: string, by: number): number | undefined {
  const index = Number(row) - 1;
  return index >= 0 && index < limits.rows ? ((index + by + limits.rows) % limits.rows) + 1 : undefined;
}
