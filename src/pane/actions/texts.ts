import { decoded } from '../../files/decode.js';
import { chosenTemplate } from '../../narrative/template/chosen.js';
import type { Facts } from '../../narrative/types.js';
import type { TextStep } from '../../workbook/text/text-plan.js';
import { textSheetName } from '../../workbook/text/text-sheet.js';
import { planText, replacing, writeText as writePlanned, type PlannedText } from '../../workbook/text/texts.js';
import { formOf } from '../state/form.js';
import { changedWords, conflictWords, outcomeWords, templateFaultsWords } from '../words/text.js';
import { checkAgain } from './check.js';
import { attempt, attemptQuietly, type Desk } from './desk.js';
import { found } from './look.js';

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
    const facts = desk.store.get().facts;
    if (await attemptQuietly(desk, () => desk.session.saveFacts(facts)) === 'later') saveLater();
    else if (desk.store.get().facts === facts) desk.store.set({ typing: false });
  };
  return {
    change(facts) {
      desk.store.set({ facts, typing: true });
      saveLater();
    },
    flush() {
      if (!cancel) return;
      cancel();
      void save();
    },
  };
}

/** 模板: one that comes with the product; kept in the workbook. */
export async function chooseTemplate(desk: Desk, template: string | undefined): Promise<void> {
  await attempt(desk, undefined, async () => {
    await desk.session.keep({ template });
    desk.store.set({ template });
  });
}

/** A person's own template, kept in the workbook once it has no fault. */
export async function loadTemplate(desk: Desk, file: File): Promise<void> {
  if (file.size > largestTemplate) {
    desk.store.set({ notice: { intent: 'warning', text: `模板“${file.name}”太大，没有采用。` } });
    return;
  }
  const { text } = decoded(new Uint8Array(await file.arrayBuffer()));
  const read = chosenTemplate(text);
  if ('faults' in read) desk.store.set({ notice: { intent: 'warning', text: templateFaultsWords(read.faults) } });
  else await chooseTemplate(desk, text);
}

/** Bytes; more than any template may have. */
const largestTemplate = 1_000_000;

/** 生成文字: asks first where a person changed paragraphs, otherwise writes at once. */
export async function writeText(desk: Desk): Promise<void> {
  await attempt(desk, 'writing', async () => {
    const reading = await desk.session.read();
    const { facts, template, lastYear } = desk.store.get();
    desk.store.set({ reading });
    await desk.session.saveFacts(facts);
    const chosen = chosenTemplate(template);
    if ('faults' in chosen) {
      desk.store.set({ notice: { intent: 'warning', text: templateFaultsWords(chosen.faults) } });
      return;
    }
    const options = { template: chosen.template, lastYear };
    const planned = await planText(desk.port, formOf(reading), reading.report, facts, desk.session.kept.texts, options);
    if (planned.kind === 'update' && planned.plan.steps.some(isPersons)) desk.store.set({ planned });
    else await write(desk, planned);
  });
}

/** After the question: `replace` are the paragraphs that take the new text. */
export async function writeAnswered(desk: Desk, replace: readonly string[]): Promise<void> {
  const { planned } = desk.store.get();
  if (planned) await attempt(desk, 'writing', () => write(desk, replacing(planned, replace)));
}

export function leaveText({ store }: Desk): void {
  store.set({ planned: undefined });
}

async function write(desk: Desk, planned: PlannedText): Promise<void> {
  desk.store.set({ planned: undefined });
  const record = planned.kind === 'conflict' ? undefined : await writePlanned(desk.port, planned);
  if (planned.kind === 'conflict' || !record) {
    desk.store.set({ notice: { intent: 'warning', text: planned.kind === 'conflict'
      ? conflictWords(planned.sheet)
      : changedWords(planned.sheet) } });
    return;
  }
  await desk.session.keep({ texts: record });
  // a new sheet is read from now on
  desk.store.set(found(desk, await (planned.kind === 'create' ? desk.session.open() : desk.session.read())));
  await checkAgain(desk);
  desk.store.set({ written: true, notice: { intent: 'success', text: outcomeWords(planned) } });
  await desk.port.select({ sheet: textSheetName, area: { row: 0, column: 0, rows: 1, columns: 1 } });
}

/** A paragraph that a person rewrote, or took out though the figures now say something else. */
export function isPersons({ status, outdated }: TextStep): boolean {
  return status === 'kept' || status === 'refresh' || (status === 'deleted' && outdated === true);
}
