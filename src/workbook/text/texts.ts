import type { Form } from '../../form/types.js';
import type { SheetDesign } from '../../grid/design.js';
import type { Grid } from '../../grid/grid.js';
import { currentWords } from '../../narrative/current.js';
import type { Source } from '../../narrative/source.js';
import type { Facts, Paragraph } from '../../narrative/types.js';
import { writeNarrative, type WritingOptions } from '../../narrative/write.js';
import type { Report } from '../../report/report.js';
import type { WrittenTexts } from '../kept/text-record.js';
import type { WorkbookPort } from '../port.js';
import type { PresentRows } from './text-match.js';
import { planTexts, type TextPlan } from './text-plan.js';
import { recordOf, textSheet, textSheetName } from './text-sheet.js';

/** What writing the text would do. A conflict: a sheet of that name is there and is not ours; it has to be renamed first. */
export type PlannedText =
  | { readonly kind: 'create'; readonly sheet: string; readonly design: SheetDesign; readonly written: WrittenTexts }
  | { readonly kind: 'update'; readonly sheet: string; readonly plan: TextPlan; readonly from: PlanSource }
  | { readonly kind: 'conflict'; readonly sheet: string };

/** What the plan was made of, to make it again with other answers, and to know whether the sheet is still the same. */
interface PlanSource {
  readonly record: WrittenTexts | undefined;
  readonly present: PresentRows;
  readonly next: readonly Paragraph[];
  readonly source: Source;
}

/** Plans the text once, for the preview and for the writing. `record` is what the workbook keeps of the last writing. */
export async function planText(
  port: WorkbookPort, form: Form, report: Report, facts: Facts, record: WrittenTexts | undefined,
  options: WritingOptions = {},
): Promise<PlannedText> {
  const [grid] = await port.read([{ sheet: textSheetName }]);
  const next = writeNarrative(form, report, facts, options);
  if (!grid) return { kind: 'create', sheet: textSheetName, design: textSheet(next), written: recordOf(next) };
  const source = { form, report, facts, lastYear: options.lastYear };
  const from = { record, present: presentRows(grid), next, source };
  const plan = planTexts(record, from.present, next, new Set(), currentWords(source));
  return plan ? { kind: 'update', sheet: textSheetName, plan, from } : { kind: 'conflict', sheet: textSheetName };
}

/** The same plan with a person's answer: these of the paragraphs that they changed take the new text. */
export function replacing(planned: PlannedText, ids: readonly string[]): PlannedText {
  if (planned.kind !== 'update' || ids.length === 0) return planned;
  const { record, present, next, source } = planned.from;
  return { ...planned, plan: planTexts(record, present, next, new Set(ids), currentWords(source))! };
}

/**
 * Writes what was planned, into the sheet of its own. A paragraph that a person changed stays, unless the plan replaces it.
 * Gives the record to keep; undefined, and nothing written, where the sheet is no longer as it was planned for.
 */
export async function writeText(
  port: WorkbookPort, planned: Exclude<PlannedText, { kind: 'conflict' }>,
): Promise<WrittenTexts | undefined> {
  const [grid] = await port.read([{ sheet: textSheetName }]);
  if (planned.kind === 'create') {
    if (grid) return undefined;
    await port.addSheet(planned.design);
    return planned.written;
  }
  if (!grid || !isSame(presentRows(grid), planned.from.present)) return undefined;
  if (planned.plan.blocks.length > 0) await port.write(planned.plan.blocks);
  return planned.plan.written;
}

function isSame(one: PresentRows, other: PresentRows): boolean {
  return one.length === other.length && one.every((text, row) => text === other[row]);
}

/** Column A as text; a formula stands for itself, so that its row never looks like one of ours. */
export function presentRows(grid: Grid): PresentRows {
  return Array.from({ length: grid.cells.length }, (_, row) => {
    const cells = grid.cells[row] ?? [];
    const [first] = cells;
    const text = first?.formula ?? first?.error ?? String(first?.value ?? '');
    if (text !== '') return text;
    return cells.some((cell) => cell && (cell.formula !== undefined || cell.error !== undefined || (cell.value ?? '') !== '')) ? '' : null;
  });
}
