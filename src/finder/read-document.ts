import { formById } from '../form/index.js';
import type { Report } from '../report/report.js';
import type { UnreadReason } from '../report/unread.js';
import type { SourceDocument } from '../grid/document.js';
import type { Grid } from '../grid/grid.js';
import { readAnyForm } from './read-any-form.js';
import type { ReportReading } from './read-report.js';
import { rowsApart } from './rows-apart.js';

/** What a document's paragraphs are called where a place is told. */
export const textName = '正文';

/** A page, a letter or a text → report. Its tables have no cell types, and its paragraphs hold title and sections. */
export function readDocument({ blocks, notes, gap }: SourceDocument): ReportReading {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const text: Grid = { name: textName, cells: paragraphs.map((value) => [{ value }]), merges: [] };
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
  const reading = readAnyForm([text, ...named(tables)], {}, true);
  const { report } = reading;
  const apart = Object.fromEntries(rowsApart(reading).map((key) => [key, 'misaligned'] as const));
  return {
    ...reading,
    report: { ...report, unread: { ...(gap ? inGap(report, gap) : {}), ...apart, ...report.unread }, notes: [...notes, ...report.notes] },
  };
}

/** Every figure that was not found, where something was not read: that is no reason to call it missing. */
function inGap({ form, figures, unread }: Report, gap: UnreadReason): Report['unread'] {
  return Object.fromEntries(formById(form)!.figures.flatMap(({ key }) => (key in figures || key in unread ? [] : [[key, gap] as const])));
}

/** Each table under a name of its own, so that a place says which one is meant. */
function named(grids: readonly Grid[]): Grid[] {
  const seen = new Set<string>();
  return grids.map((grid, index) => {
    const name = seen.has(grid.name) || grid.name === textName ? `${grid.name}（${index + 1}）` : grid.name;
    seen.add(name);
    return { ...grid, name };
  });
}
