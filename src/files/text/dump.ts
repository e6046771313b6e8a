import { tableKeys } from '../../form/index.js';
import type { Form, Table } from '../../form/types.js';
import type { Block, SourceDocument } from '../../grid/source.js';
import type { Grid } from '../../grid/grid.js';
import { matchLabel, normaliseLabel, officialLabel } from '../../grid/label.js';
import { readRunTogether } from './run-together.js';
import { rowsOf, tableGrid } from './table-grid.js';

/** One line of the text that is not empty. */
interface Line {
  readonly text: string;
  readonly label: string;
}

/** A row of figures that the text holds whole. */
interface FoundRow {
  readonly label: string;
  readonly values: readonly string[];
}

/** One cell a line: the labels of the form part the rows, and what stands between two labels are the row's cells. */
export function readDump(lines: readonly string[], form: Form): SourceDocument {
  const all = lines.map((text) => text.trim()).filter((text) => text !== '').map((text): Line => ({ text, label: normaliseLabel(text) }));
  const notes: string[] = [];
  const words = new Set(tableKeys.flatMap((key) => form.tables[key].cells.flatMap(({ text }) => (text === undefined ? [] : [officialLabel(text).label]))));
  const used = new Set<number>();
  const grids = tableKeys.flatMap((key): Grid[] => {
    const found = form.tables[key].labelColumns === 0 ? headedGrid(all, form.tables[key], used, notes) : rowsGrid(all, form.tables[key], words, used, notes);
    return found ? [found] : [];
  });
  const together = grids.length === 0 ? readRunTogether(all.filter(({ text }) => text.length > 80).map(({ text }) => text).join('\n'), form) : undefined;
  if (together) {
    grids.push(...together.grids);
    notes.push(...together.notes);
  }
  const paragraphs = all.flatMap(({ text }, index): Block[] => (used.has(index) ? [] : [{ kind: 'paragraph', text }]));
  return { blocks: [...paragraphs, ...grids.map((grid): Block => ({ kind: 'table', grid }))], notes };
}

/** The table with its official head; only rows that have exactly as many cells as columns. */
function rowsGrid(lines: readonly Line[], table: Table, words: ReadonlySet<string>, used: Set<number>, notes: string[]): Grid | undefined {
  const found: (FoundRow & { readonly row: string })[] = [];
  let at = 0;
  for (const [row, figures] of rowsOf(table)) {
    const official = officialLabel(figures[0]!.rowPath.at(-1)!);
    const start = lines.findIndex(({ label }, index) => index >= at && matchLabel(label, [official]) !== undefined);
    if (start < 0) continue;
    const values = valuesAfter(lines, start, words, figures.length);
    if (!values) {
      if (/^\d/.test(lines[start + 1]?.text ?? '')) notes.push(`${table.shortName}“${official.text}”一行的数不是正好 ${figures.length} 个，没有读。`);
      continue;
    }
    found.push({ row, label: lines[start]!.text, values });
    for (let index = start; index <= start + figures.length; index++) used.add(index);
    at = start + 1 + figures.length;
  }
  if (found.length === 0) return undefined;
  if (!hasHead(lines, table)) {
    notes.push(`${table.shortName}的列名没有找到，或次序与格式不同，没有读。`);
    return undefined;
  }
  return tableGrid(table, new Map(found.map(({ row, values }) => [row, values])), new Map(found.map(({ row, label }) => [row, label])));
}

/** All figures of the table in one run, right after the last label of its head. */
function headedGrid(lines: readonly Line[], table: Table, used: Set<number>, notes: string[]): Grid | undefined {
  const names = [...new Set(table.figures.map(({ columnPath }) => officialLabel(columnPath[0]!)))];
  let last = -1;
  lines.forEach(({ label }, index) => { if (matchLabel(label, names)) last = index; });
  if (last < 0) return undefined;
  const values = valuesAfter(lines, last, new Set(), table.figures.length);
  if (!values) {
    notes.push(`${table.shortName}的数不是正好 ${table.figures.length} 个，没有读。`);
    return undefined;
  }
  for (let index = last + 1; index <= last + table.figures.length; index++) used.add(index);
  let at = 0;
  return tableGrid(table, new Map([...rowsOf(table)].map(([row, figures]) => [row, values.slice(at, at += figures.length)])));
}

/** The next lines when exactly `count` of them are numbers or marks, and then comes something else. */
function valuesAfter(lines: readonly Line[], start: number, words: ReadonlySet<string>, count: number): string[] | undefined {
  const values: string[] = [];
  for (let index = start + 1; index < lines.length && values.length <= count; index++) {
    const { text, label } = lines[index]!;
    if (words.has(label) || !isValue(text)) break;
    values.push(text);
  }
  return values.length === count ? values : undefined;
}

/** A number or what people put in its place; never a digit of a heading such as `1.属于国家秘密`. */
function isValue(text: string): boolean {
  return /^[-+]?\d{1,12}(?:[.,，．]\d{1,8}){0,4}(?:件|条|个|宗|次|万元|元)?$/.test(text.normalize('NFKC')) || /^(?:[/\\—–-]{1,4}|无|N\/A)$/i.test(text);
}

/** The column labels stand in the form's order somewhere before the figures, in one line or in several. */
function hasHead(lines: readonly Line[], table: Table): boolean {
  const text = lines.map(({ label }) => label).join('');
  if (table.headRows > 0) {
    const leaves = table.cells.filter(({ role, row }) => role === 'head' && row === table.headRows - 1).map((cell) => officialLabel(cell.text!).label);
    return text.includes(leaves.join(''));
  }
  return [...rowsOf(table).values()].every((figures) => text.includes(figures.map(({ columnPath }) => officialLabel(columnPath[0]!).label).join('')));
}
