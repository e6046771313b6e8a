import type { Form } from '../../form/types.js';
import type { SheetDesign } from '../../grid/design.js';
import type { Paragraph } from '../../narrative/types.js';
import { writeNarrative } from '../../narrative/write.js';
import { textKeys, type TextKey } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import type { Kept } from '../kept/kept.js';
import type { WrittenTexts } from '../kept/text-record.js';
import type { CellBlock, WorkbookPort } from '../port.js';
import { ownText } from '../sheets/report-sheets.js';
import type { TextPlan, TextStep } from './text-plan.js';
import { bodyHeight, recordOf, textSheet, textSheetName, titleOf } from './text-sheet.js';
import { planText } from './texts.js';

/** What putting an imported report's own text into the sheet of the text would do. */
export type OwnTextPlan = { readonly count: number } & (
  | { readonly kind: 'create'; readonly design: SheetDesign; readonly written: WrittenTexts }
  | {
    readonly kind: 'replace';
    readonly blocks: readonly CellBlock[];
    readonly heights: Readonly<Record<number, number>>;
    readonly written: WrittenTexts;
    /** A person wrote there, or another text was imported before. */
    readonly isPersons: boolean;
  }
  /** A sheet of that name is not ours. */
  | { readonly kind: 'conflict' }
);

/** Undefined for a report without a text. `report` is what the workbook holds. */
export async function planOwnText(
  port: WorkbookPort, form: Form, { report, facts, texts }: Pick<Kept, 'facts' | 'texts'> & { readonly report: Report }, imported: Report,
): Promise<OwnTextPlan | undefined> {
  const lines = linesOf(imported);
  const count = Object.values(lines).reduce((sum, own) => sum + own.length, 0);
  if (count === 0) return undefined;
  const planned = await planText(port, form, report, facts, texts);
  const named = { ...imported, agency: report.agency || imported.agency, year: report.year ?? imported.year };
  const written: WrittenTexts = { ...recordOf(writeNarrative(form, report, facts)), foreign: true };
  if (planned.kind === 'conflict') return { kind: 'conflict', count };
  if (planned.kind === 'create') return { kind: 'create', count, design: textSheet(ownText(form, named)), written };
  const rows = rowsFor(planned.from.next, planned.plan, lines, titleOf(named));
  return { kind: 'replace', count, written, isPersons: isPersons(planned.plan), ...rows };
}

export async function writeOwnText(port: WorkbookPort, plan: Exclude<OwnTextPlan, { kind: 'conflict' }>): Promise<void> {
  if (plan.kind === 'create') {
    await port.addSheet(plan.design);
    return;
  }
  await port.write(plan.blocks);
  await port.setRowHeights?.(textSheetName, plan.heights);
}

type Lines = Readonly<Record<TextKey, readonly string[]>>;

function linesOf({ sections }: Report): Lines {
  return Object.fromEntries(textKeys.map((key) => [key, (sections[key] ?? []).map(({ text }) => text)])) as Record<TextKey, string[]>;
}

/** The paragraphs of a section take the rows of ours, whose looks fit; what is left of the rows is emptied. */
function rowsFor(next: readonly Paragraph[], { steps }: TextPlan, lines: Lines, title: string): Pick<
  Extract<OwnTextPlan, { kind: 'replace' }>, 'blocks' | 'heights'
> {
  const blocks: CellBlock[] = [];
  const heights: Record<number, number> = {};
  const put = (row: number, text: string | null): void => {
    blocks.push({ sheet: textSheetName, row, column: 0, values: [[text]] });
    if (text !== null) heights[row] = bodyHeight(text);
  };
  const rowOf = new Map(steps.flatMap(({ id, row, status }): [string, number][] =>
    (row === undefined || status === 'add' ? [] : [[id, row]])));
  const titleRow = rowOf.get('title');
  if (titleRow !== undefined) blocks.push({ sheet: textSheetName, row: titleRow, column: 0, values: [[title]] });
  for (const key of textKeys) {
    const own = lines[key];
    if (own.length === 0) continue;
    const ours = next.filter(({ id, kind }) => (id === key || id.startsWith(`${key}.`)) && kind !== 'heading');
    const rowsOf = (kind: Paragraph['kind']): number[] => ours.flatMap((one) => (one.kind === kind ? rowOf.get(one.id) ?? [] : []));
    const rows = rowsOf('body');
    rows.forEach((row, at) => put(row, (at < rows.length - 1 ? own[at] : own.slice(at).join('\n')) || null));
    for (const row of rowsOf('subheading')) put(row, null);
  }
  return { blocks, heights };
}

function isPersons({ steps, added }: TextPlan): boolean {
  const wasChanged = ({ status, outdated }: TextStep): boolean => status === 'kept' || (status === 'deleted' && outdated === true);
  return added.length > 0 || steps.some(wasChanged);
}
