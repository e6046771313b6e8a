import { signedContentOf } from '../../publish/index.js';
import { formById } from '../../form/index.js';
import { signoffState, stepName, withSignature, type SignedContent, type SignoffState, type SignoffStep } from '../../report/signoff.js';
import type { WorkbookReading } from '../../workbook/reading.js';
import { checksumOf } from '../../workbook/sheets/checksum.js';
import { putPrintedSheet } from '../../workbook/sheets/printed-sheet.js';
import { signoffSheet, signoffSheetName } from '../../workbook/sheets/signoff-sheet.js';
import { cannotSign, signoffWords } from '../../workbook/signoff-words.js';
import { attempt, type Desk } from './desk.js';
import { doubtOf, nameTaken, publishedOf } from './export.js';
import { found } from './look.js';

export interface Signing {
  readonly content: SignedContent;
  readonly state: SignoffState;
}

/** What a signature would stand under now, and how those that are there stand to it. */
export function signingOf(reading: WorkbookReading): Signing {
  const content = signedContentOf(publishedOf(reading));
  return { content, state: signoffState(reading.kept.signoff, content) };
}

/** 签: `seen` is the digest of what the person had before them. What another pane signed meanwhile counts. */
export async function sign(desk: Desk, step: SignoffStep, name: string, date: string, seen: string): Promise<boolean> {
  let done = false;
  await attempt(desk, 'signing', async () => {
    const reading = await desk.session.open();
    desk.store.set(found(desk, reading));
    const { content, state } = signingOf(reading);
    const why = whyNot(reading, step, name, seen);
    if (why !== undefined) {
      desk.store.set({ notice: { intent: 'warning', text: why } });
      return;
    }
    const signoff = withSignature(state.kind === 'going' ? reading.kept.signoff : undefined, { step, name, date }, content);
    await desk.session.keep({ signoff });
    desk.store.set({
      ...found(desk, await desk.session.read()),
      notice: { intent: 'success', text: `${stepName[step]}已签：${name}，${date}。以后改了数字或文字，签名就失效。` },
    });
    done = true;
  });
  return done;
}

function whyNot(reading: WorkbookReading, step: SignoffStep, name: string, seen: string): string | undefined {
  const { content, state } = signingOf(reading);
  if (content.digest !== seen) return '内容刚有改动，没有签。请看过现在的内容，再签一次。';
  const doubt = doubtOf(reading, true);
  // whoever drafts or reviews may sign what is still to be put right; what is issued is done
  if (doubt && (doubt.always || step === 'issue')) return doubt.sentence.replace('没有导出', '没有签');
  return cannotSign(step, name, state, formById(reading.report.form)!, reading.report);
}

/** 重新签: takes all signatures back; 撤销 brings them again. */
export async function unsign(desk: Desk): Promise<void> {
  await attempt(desk, 'signing', async () => {
    const { signoff } = desk.session.kept;
    await desk.session.keep({ signoff: undefined });
    const undo = async (): Promise<void> => {
      await attempt(desk, 'signing', async () => {
        await desk.session.keep({ signoff });
        desk.store.set(found(desk, await desk.session.read()));
      });
    };
    desk.store.set({
      ...found(desk, await desk.session.read()),
      notice: { intent: 'success', text: '已去掉全部签名。请从拟稿起重新签。', undo: () => void undo() },
    });
  });
}

/** 签发单: into a sheet of its own. */
export async function writeSignoffSheet(desk: Desk): Promise<void> {
  await attempt(desk, 'signing', async () => {
    const reading = await desk.session.read();
    desk.store.set(found(desk, reading));
    const { content, state } = signingOf(reading);
    const record = { report: reading.report, digest: content.digest, checksum: checksumOf(reading.tables) };
    if (!(await putPrintedSheet(desk.port, signoffSheet(state, record)))) {
      desk.store.set({ notice: { intent: 'warning', text: nameTaken(signoffSheetName) } });
      return;
    }
    const said = signoffWords(state, formById(reading.report.form)!, reading.report);
    desk.store.set({ notice: { intent: 'success', text: `已写入工作表“${signoffSheetName}”。${said}` } });
    await desk.port.select({ sheet: signoffSheetName, area: { row: 0, column: 0, rows: 1, columns: 1 } });
  });
}
