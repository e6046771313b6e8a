import { headCells } from './loose-head.js';
import type { PageTable, TextCell } from '../page-table.js';
import { isValue, phrasesOf, type Phrase } from './phrases.js';
import type { Stretch } from '../stretch.js';
import type { Token } from '../tokens.js';

/** A printed line as its phrases, with the numbers at its end. */
export interface LooseLine {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly values: readonly Phrase[];
}

const ordinal = /^(?:[0-9]{1,2}[.．、]|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)/;

export function looseLine(tokens: readonly Token[]): LooseLine {
  const phrases = phrasesOf(tokens);
  let from = phrases.length;
  while (from > 0 && isValue(phrases[from - 1]!.text)) from--;
  return { tokens, phrases, values: phrases.slice(from) };
}

/** Columns that all full rows agree on; undefined where the numbers of one column reach under those of the next. */
export function columnsOf(lines: readonly LooseLine[]): Stretch[] | undefined {
  const count = Math.max(...lines.map(({ values }) => values.length));
  if (count < 3) return undefined;
  const full = lines.filter(({ values }) => values.length === count);
  const columns = Array.from({ length: count }, (_, at) => ({
    left: Math.min(...full.map(({ values }) => values[at]!.left)),
    right: Math.max(...full.map(({ values }) => values[at]!.right)),
  }));
  return columns.some(({ right }, at) => at + 1 < count && right >= columns[at + 1]!.left) ? undefined : columns;
}

/** A table without borders: labels at the left, numbers in columns that they show by themselves. */
export function looseTable(lines: readonly LooseLine[], columns: readonly Stretch[]): PageTable {
  const labelled = labelsOfRows(lines, columns);
  const firstRow = Math.max(0, lines.findIndex(({ values }) => values.length > 0));
  const cells: TextCell[] = headCells(lines.slice(0, firstRow), columns).filter(({ column }) => column > 0 || labelled.size === 0);
  const unplaced: string[] = [];
  // numbers that belong to a row, and nobody knows to which
  const isAdrift = labelled.size > 0 && lines.some(({ values }, row) => row >= firstRow && values.length > 0 && !labelled.has(row));
  lines.forEach(({ phrases, values }, row) => {
    if (row < firstRow) return;
    const own = new Map<number, string>();
    let isCertain = values.length > 0 || !isAdrift;
    for (const phrase of phrases) {
      const under = columns.flatMap((column, at) => (phrase.left <= column.right && phrase.right >= column.left ? [at + 1] : []));
      const isOwn = values.includes(phrase);
      if (isOwn && under.length !== 1) {
        unplaced.push(phrase.text);
        isCertain = false;
      } else if (!isOwn && under.length === 0 && labelled.size > 0) continue;
      else own.set(under[0] ?? 0, own.has(under[0] ?? 0) && isOwn ? '' : (own.get(under[0] ?? 0) ?? '') + phrase.text);
    }
    const label = labelled.get(row);
    if (label !== undefined) own.set(0, label);
    // a number without a row of its own belongs nowhere
    else if (labelled.size > 0 && values.length > 0) {
      unplaced.push(...values.map(({ text }) => text));
      return;
    }
    for (const [column, text] of own) cells.push({ row, column, rows: 1, columns: 1, text });
    if (isCertain) return;
    columns.forEach((_, at) => {
      if (!own.has(at + 1)) cells.push({ row, column: at + 1, rows: 1, columns: 1, text: '', unread: 'misaligned' });
    });
  });
  const last = lines[lines.length - 1]!.phrases[0]!;
  return { top: lines[0]!.phrases[0]!.y, bottom: last.y, xs: [], columns, rows: lines.length, cells, unplaced };
}

interface LabelBlock {
  text: string;
  readonly left: number;
  right: number;
  readonly top: number;
  bottom: number;
  readonly size: number;
}

/** Wrapped labels made whole, each given to the one line of numbers that stands beside it. Empty where labels have no ordinals. */
function labelsOfRows(lines: readonly LooseLine[], columns: readonly Stretch[]): Map<number, string> {
  const blocks: LabelBlock[] = [];
  for (const { phrases, values } of lines) {
    for (const { text, left, right, y, size } of phrases.filter((phrase) => !values.includes(phrase) && phrase.right < columns[0]!.left)) {
      const above = blocks.filter((block) =>
        left < block.right && right > block.left && y - block.bottom > 0 && y - block.bottom < 2 * size).at(-1);
      if (ordinal.test(text)) blocks.push({ text, left, right, top: y, bottom: y, size });
      else if (above) Object.assign(above, { text: above.text + text, right: Math.max(above.right, right), bottom: y });
    }
  }
  const found = new Map<number, string>();
  const owners = new Map<LabelBlock, number>();
  lines.forEach(({ values }, row) => {
    if (values.length === 0) return;
    const { y } = values[0]!;
    const beside = blocks.filter(({ top, bottom, size }) => y >= top - 0.45 * size && y <= bottom + 0.45 * size).sort((one, other) =>
      other.left - one.left);
    const block = beside[0];
    if (!block) return;
    const other = owners.get(block);
    // two lines of numbers beside one label: neither is certain
    if (other === undefined) found.set(row, block.text);
    else found.delete(other);
    owners.set(block, row);
  });
  return blocks.length < 3 ? new Map<number, string>() : found;
}
