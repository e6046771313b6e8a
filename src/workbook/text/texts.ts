import type { Form } from '../../form/types.js';
import type { SheetDesign } from '../../grid/design.js';
import type { Grid } from '../../grid/grid.js';
import type { Facts } from '../../narrative/types.js';
import { writeNarrative, paragraphText } from '../../narrative/write.js';
import type { Report } from '../../report/report.js';
import type { WorkbookPort } from '../port.js';
import type { PresentRows } from './text-match.js';
import { planTexts, type TextPlan } from './text-plan.js';
import { readRecord, textsSetting, writeRecord, type WrittenTexts } from '../kept/text-record.js';
import { textSheet, textSheetName } from './text-sheet.js';

/** What writing the text would do. A conflict: a sheet of that name is there and is not ours; it has to be renamed first. */
export type TextPreview =
  | { readonly kind: 'create'; readonly sheet: string; readonly design: SheetDesign; readonly written: WrittenTexts }
  | { readonly kind: 'update'; readonly sheet: string; readonly plan: TextPlan }
  | { readonly kind: 'conflict'; readonly sheet: string };

/** What was done, told like the preview: `update` without blocks means that nothing had to be written. */
export type TextOutcome = TextPreview;

export async function previewTexts(
  port: WorkbookPort, form: Form, report: Report, facts: Facts, replace: readonly string[] = [],
): Promise<TextPreview> {
  return preview(port, form, report, facts, replace, await port.getSetting(textsSetting));
}

/** Writes the text into its own sheet. A paragraph that a person changed stays, unless `replace` holds its id. */
export async function writeTexts(
  port: WorkbookPort, form: Form, report: Report, facts: Facts, replace: readonly string[] = [],
): Promise<TextOutcome> {
  const before = await port.getSetting(textsSetting);
  const found = await preview(port, form, report, facts, replace, before);
  if (found.kind === 'conflict') return found;
  if (found.kind === 'create') await port.addSheet(found.design);
  else if (found.plan.blocks.length > 0) await port.write(found.plan.blocks);
  // after the writing: a record of what was not written would make our own text look like a person's
  const record = writeRecord(found.kind === 'create' ? found.written : found.plan.written);
  if (record !== before) await port.setSetting(textsSetting, record);
  return found;
}

async function preview(
  port: WorkbookPort, form: Form, report: Report, facts: Facts, replace: readonly string[], record: string | undefined,
): Promise<TextPreview> {
  const [grid] = await port.read([{ sheet: textSheetName }]);
  const next = writeNarrative(form, report, facts);
  if (!grid) {
    const written = { paragraphs: next.map((paragraph) => ({ id: paragraph.id, text: paragraphText(paragraph) })) };
    return { kind: 'create', sheet: textSheetName, design: textSheet(next), written };
  }
  const plan = planTexts(readRecord(record), presentRows(grid), next, new Set(replace));
  return plan ? { kind: 'update', sheet: textSheetName, plan } : { kind: 'conflict', sheet: textSheetName };
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
