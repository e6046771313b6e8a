import type { Paragraph } from '../../narrative/types.js';
import { paragraphText } from '../../narrative/write.js';
import type { CellBlock } from '../port.js';
import { matchRows, type PresentRows } from './text-match.js';
import type { WrittenParagraph, WrittenTexts } from '../kept/text-record.js';
import { textSheetName } from './text-sheet.js';

/**
 * same: stands there as it would be written. update: ours, gets the new text. replace: a person's version, which the
 * caller named to be replaced. kept: a person's version, left alone. deleted: a person took it out, stays out.
 * add: not in the sheet yet, goes to an empty row between its neighbours or below the last row. removed: ours, no longer written.
 */
export type TextStatus = 'same' | 'update' | 'replace' | 'kept' | 'deleted' | 'add' | 'removed';

export interface TextStep {
  readonly id: string;
  readonly status: TextStatus;
  /** Row in the sheet, 0-based; absent for a deleted paragraph. */
  readonly row?: number;
  /** What the sheet shows before the writing. */
  readonly present?: string;
  /** What the figures and facts of now say; absent for a removed paragraph. */
  readonly next?: string;
  /** On a kept or deleted one: what we would write is no longer what we last wrote, so the person should look at it. */
  readonly outdated?: boolean;
}

export interface TextPlan {
  /** In the order of the text, removed ones last. */
  readonly steps: readonly TextStep[];
  /** Rows that a person added; they stay where they are. */
  readonly added: readonly number[];
  readonly blocks: readonly CellBlock[];
  /** The record to keep once the blocks are written. */
  readonly written: WrittenTexts;
}

/**
 * What writing the text again would do to the sheet. Undefined when the sheet does not hold our text, so that nothing in it
 * may be touched. A paragraph that a person changed is written only when `replace` names it.
 */
export function planTexts(
  previous: WrittenTexts | undefined, present: PresentRows, next: readonly Paragraph[], replace: ReadonlySet<string> = new Set(),
): TextPlan | undefined {
  const written = previous?.paragraphs ?? asWritten(present, next);
  const rows = matchRows(written, present);
  // headings are the form's: a sheet that a person made has them too
  const bodies = new Set(next.filter(({ kind }) => kind === 'body').map(({ id }) => id));
  const isKnown = ({ id, text, kept }: WrittenParagraph, at: number): boolean => {
    const row = rows.get(at);
    return row !== undefined && bodies.has(id) && (present[row] === text || present[row] === kept);
  };
  // of a sheet that we made for another text, its headings are what we know again
  const ours = previous?.foreign ? written.filter((_, at) => rows.has(at)).length > 1 : written.some(isKnown);
  if (!ours) return undefined;

  const places = new Map(written.map(({ id }, at) => [id, at]));
  const rowOf = new Map(next.flatMap(({ id }): [string, number][] => {
    const row = rows.get(places.get(id) ?? -1);
    return row === undefined ? [] : [[id, row]];
  }));
  const used = new Set(rows.values());
  const steps: TextStep[] = [];
  const record: (WrittenParagraph & { readonly row: number })[] = [];
  const remember = (row: number, paragraph: WrittenParagraph): number => record.push({ ...paragraph, row });
  let above = -1;
  for (const [index, paragraph] of next.entries()) {
    const { id } = paragraph;
    const text = paragraphText(paragraph);
    const before = written[places.get(id) ?? -1];
    const at = rowOf.get(id);
    const outdated = before !== undefined && before.text !== text;
    if (at !== undefined && before) {
      const shown = present[at]!;
      const status = shown === text ? 'same' : shown === before.text ? 'update' : replace.has(id) ? 'replace' : 'kept';
      steps.push({ id, status, row: at, present: shown, next: text, ...(status === 'kept' ? { outdated } : {}) });
      remember(at, status === 'kept' ? { id, text: before.text, kept: shown } : { id, text });
      above = at;
    } else if (before && !replace.has(id)) {
      steps.push({ id, status: 'deleted', next: text, outdated });
      remember(above + 0.5, { id, text: before.text });
    } else {
      const below = next.slice(index + 1).map((later) => rowOf.get(later.id)).find((row) => row !== undefined);
      const row = emptyRow(present, used, above, below) ?? rowBelow(present, used);
      used.add(row);
      steps.push({ id, status: 'add', row, next: text });
      remember(row, { id, text });
      above = row;
    }
  }
  const kept = new Set(next.map(({ id }) => id));
  for (const [at, { id, text }] of written.entries()) {
    const row = rows.get(at);
    if (!kept.has(id) && row !== undefined && present[row] === text) steps.push({ id, status: 'removed', row, present: text });
  }
  const stepRows = new Set(steps.map(({ row }) => row));
  return {
    steps,
    added: present.flatMap((text, row) => (text !== null && text !== '' && !stepRows.has(row) ? [row] : [])),
    blocks: steps.flatMap(blockOf),
    written: { paragraphs: record.sort((a, b) => a.row - b.row).map(({ row: _, ...paragraph }) => paragraph), ...(previous?.foreign
      ? { foreign: true }
      : {}) },
  };
}

/** Without a record (keeping it failed last time) the sheet is ours only when it begins with exactly the text that we would write. */
function asWritten(present: PresentRows, next: readonly Paragraph[]): WrittenParagraph[] {
  const texts = next.map(paragraphText);
  return texts.every((text, row) => text === present[row]) ? next.map(({ id }, at) => ({ id, text: texts[at]! })) : [];
}

function blockOf({ status, row, next }: TextStep): CellBlock[] {
  if (row === undefined || status === 'same' || status === 'kept' || status === 'deleted') return [];
  return [{ sheet: textSheetName, row, column: 0, values: [[status === 'removed' ? null : next!]] }];
}

/** A wholly empty row between the neighbours: nothing of a person's is moved or covered. */
function emptyRow(present: PresentRows, used: ReadonlySet<number>, above: number, below: number | undefined): number | undefined {
  for (let row = above + 1; row < (below ?? 0); row++) if (present[row] === null && !used.has(row)) return row;
  return undefined;
}

function rowBelow(present: PresentRows, used: ReadonlySet<number>): number {
  return Math.max(present.length - 1, ...used) + 1;
}
