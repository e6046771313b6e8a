import type { Facts } from '../../narrative/types.js';
import { saveFacts } from '../../workbook/kept/facts.js';
import type { TextStep } from '../../workbook/text/text-plan.js';
import { textSheetName } from '../../workbook/text/text-sheet.js';
import { previewTexts, writeTexts, type TextOutcome } from '../../workbook/text/texts.js';
import { conflictWords, outcomeWords } from '../words/text.js';
import { attempt, attemptQuietly, type Desk } from './desk.js';

/** Long enough not to write at each key. */
export const saveDelay = 400;

/** Shows the facts at once; the workbook gets them when the typing rests. */
export function factsKeeper(desk: Desk): { readonly change: (facts: Facts) => void; readonly flush: () => void } {
  let cancel: (() => void) | undefined;
  const saveLater = (): void => {
    cancel?.();
    cancel = desk.clock.after(saveDelay, () => void save());
  };
  const save = async (): Promise<void> => {
    cancel = undefined;
    if (await attemptQuietly(desk, () => saveFacts(desk.port, desk.store.get().facts)) === 'later') saveLater();
  };
  return {
    change(facts) {
      desk.store.set({ facts });
      saveLater();
    },
    flush() {
      if (!cancel) return;
      cancel();
      void save();
    },
  };
}

/** 生成文字: asks first where a person changed paragraphs, otherwise writes at once. */
export async function writeText(desk: Desk): Promise<void> {
  await attempt(desk, 'writing', async () => {
    const reading = await desk.session.read();
    const { facts } = desk.store.get();
    desk.store.set({ reading });
    await saveFacts(desk.port, facts);
    const preview = await previewTexts(desk.port, desk.form, reading.report, facts);
    const changed = preview.kind === 'update' ? preview.plan.steps.filter(isPersons) : [];
    if (changed.length > 0) desk.store.set({ asked: changed });
    else await write(desk, []);
  });
}

/** After the question: `replace` are the paragraphs that take the new text. */
export async function writeAnswered(desk: Desk, replace: readonly string[]): Promise<void> {
  await attempt(desk, 'writing', () => write(desk, replace));
}

export function leaveText({ store }: Desk): void {
  store.set({ asked: undefined });
}

async function write(desk: Desk, replace: readonly string[]): Promise<void> {
  const { reading, facts } = desk.store.get();
  if (!reading) return;
  const outcome = await writeTexts(desk.port, desk.form, reading.report, facts, replace);
  desk.store.set({ asked: undefined, written: outcome.kind !== 'conflict' || desk.store.get().written, notice: noticeOf(outcome) });
  if (outcome.kind !== 'conflict') await desk.port.select({ sheet: textSheetName, area: { row: 0, column: 0, rows: 1, columns: 1 } });
}

function noticeOf(outcome: TextOutcome): { intent: 'success' | 'warning'; text: string } {
  if (outcome.kind === 'conflict') return { intent: 'warning', text: conflictWords(outcome.sheet) };
  return { intent: 'success', text: outcomeWords(outcome) };
}

/** A paragraph that a person rewrote, or took out though the figures now say something else. */
function isPersons({ status, outdated }: TextStep): boolean {
  return status === 'kept' || (status === 'deleted' && outdated === true);
}
