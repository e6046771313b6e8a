import type { Equation, Figure, Form, PrintedCell, Table } from '../../src/form/index.js';

/** A form in words: what it prints where, what its figures are called and which sums hold. */
export function drawForm(form: Form): string {
  return [
    `${form.id} ${form.basis} ${form.title}`,
    ...form.sections.map(({ key, heading, kind, variants = [] }) => [key, kind, heading, ...variants].join(' | ')),
    ...Object.entries(form.tables).flatMap(([key, table]) => drawTable(key, table)),
    '', ...drawEquations(form.equations), '',
  ].join('\n');
}

function drawTable(name: string, table: Table): string[] {
  const { key, shortName, heading, rows, columns, headRows, labelColumns, cells, figures } = table;
  return [
    '', `${name}: ${key} ${shortName} ${heading}, ${rows}×${columns}, ${headRows} head rows, ${labelColumns} label columns`,
    ...Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)
      .map(drawCell).join(' | ')),
    ...drawFigures(figures),
  ];
}

/** `column:role rows×columns text`; 1×1 is left out, a figure has its key without the table. */
function drawCell({ column, rows, columns, text, figure, role }: PrintedCell): string {
  const size = rows === 1 && columns === 1 ? '' : ` ${rows}×${columns}`;
  return `${column}:${role}${size} ${text ?? figure?.replace(/^\w+\./, '')}`;
}

/** Each row with its labels; the columns where they are others than in the row before. */
function drawFigures(figures: readonly Figure[]): string[] {
  const lines: string[] = [];
  let before = '';
  for (const first of figures.filter(({ row }, index) => figures[index - 1]?.row !== row)) {
    const columns = figures.filter(({ row }) => row === first.row)
      .map(({ column, columnPath, number, unit }) => `${column} ${columnPath.join(' › ')} ${number} ${unit}`).join(', ');
    if (columns !== before) lines.push(`columns ${columns}`);
    lines.push(`row ${first.row} ${first.rowPath.join(' › ')}`);
    before = columns;
  }
  return lines;
}

/** Each sum once, and under it the rows or columns in which it holds. */
function drawEquations(equations: readonly Equation[]): string[] {
  const lines: string[] = [];
  let before = '';
  for (const { id, rule, table, axis, along, left, right, impliedBy } of equations) {
    const [line = ''] = id.split(':').slice(1);
    const bare = (key: string): string => key.replace(`${table}.`, '').replace(axis === 'row' ? `${line}.` : `.${line}`, '');
    const sum = `${rule} of ${table} by ${axis}: ${left.map(bare).join(' + ')} = ${right.map(bare).join(' + ')}`;
    if (sum !== before) lines.push(sum);
    lines.push(`  ${line} ${along}${impliedBy === undefined ? '' : ` [${impliedBy}]`}`);
    before = sum;
  }
  return lines;
}
