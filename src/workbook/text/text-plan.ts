import type { Refreshed } from '../../narrative/edited.js';
import type { Paragraph } from '../../narrative/types.js';
import { paragraphText } from '../../narrative/write.js';
import type { CellBlock } from '../port.js';
import { matchRows, type PresentRows } from './text-match.js';
import type { WrittenParagraph, WrittenTexts } from '../kept/text-record.js';
import { personsText, recordOfParagraph, recordOfPersons, type Current } from './persons-text.js';
import { textSheetName } from './text-sheet.js';

/**
 * same: stands there as it would be written. update: ours, gets the new text. replace: a person's version, which the
 * caller named to be replaced. kept: a person's version, left alone. refresh: a person's version in which our slots say what
 * they say now. deleted: a person took it out, stays out.
 * add: not in the sheet yet, goes to an empty row between its neighbours or below the last row. removed: ours, no longer written.
 */
export type TextStatus = 'same' | 'update' | 'replace' | 'refresh' | 'kept' | 'deleted' | 'add' | 'removed';

export interface TextStep {
  readonly id: string;
  readonly status: TextStatus;
  /** Row in the sheet, 0-based; absent for a deleted paragraph. */
  readonly row?: number;
  /** What the sheet shows before the writing. */
  readonly present?: string;
  /** What the figures and facts of now say; absent for a removed paragraph. */
  readonly next?: string;
  /** On one to refresh: the person's version with the numbers of now, and what changes in it. */
  readonly refreshed?: Refreshed;
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
  current: Current = () => undefined,
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
      const persons = shown === text || shown === before.text || replace.has(id) ? undefined : personsText(before, shown, current);
      if (persons) {
        const status = persons.changes.length > 0 ? 'refresh' : 'kept';
        steps.push({ id, status, row: at, present: shown, next: text, outdated, ...(status === 'refresh' ? { refreshed: persons } : {}) });
        remember(at, recordOfPersons(before, paragraph, persons));
      } else {
        const status = shown === text ? 'same' : shown === before.text ? 'update' : 'replace';
        steps.push({ id, status, row: at, present: shown, next: text });
        remember(at, recordOfParagraph(paragraph));
      }
      above = at;
    } else if (before && !replace.has(id)) {
      steps.push({ id, status: 'deleted', next: text, outdated });
      remember(above + 0.5, { id, text: before.text, ...(before.slots ? { slots: before.slots } : {}) });
    } else {
      const below = next.slice(index + 1).map((later) => rowOf.get(later.id)).find((row) => row !== undefined);
      const row = emptyRow(present, used, above, below) ?? rowBelow(present, used);
      used.add(row);
      steps.push({ id, status: 'add', row, next: text });
      remember(row, recordOfParagraph(paragraph));
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
  return texts.every((text, row) => text === present[row]) ? next.map(recordOfParagraph) : [];
}

function blockOf({ status, row, next, refreshed }: TextStep): CellBlock[] {
  if (row === undefined || status === 'same' || status === 'kept' || status === 'deleted') return [];
  return [{ sheet: textSheetName, row, column: 0, values: [[status === 'removed' ? null : refreshed?.text ?? next!]] }];
}

/** A wholly empty row between the neighbours: nothing of a person's is moved or covered. */
function emptyRow(present: PresentRows, used: ReadonlySet<number>, above: number, below: number | undefined): number | undefined {
  for (let row = above + 1; row < (below ?? 0); row++) if (present[row] === null && !used.has(row)) return row;
  return undefined;
}

function rowBelow(present: PresentRows, used: ReadonlySet<number>): number {
  return Math.max(present.length - 1, ...used) + 1;
}
