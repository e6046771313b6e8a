import type { Correction } from '../../narrative/correct/corrections.js';
import { paragraphCell, rewriteParagraph, type ParagraphCell } from '../../workbook/text/rewrite.js';
import { formOf } from '../state/form.js';
import { correctedWords, movedWords, paragraphName } from '../words/claims.js';
import { checkOnce } from './check.js';
import { attempt, type Desk } from './desk.js';

/** 改正文: the paragraph as it was shown, when the cell still has the old one; 撤销 in the notice puts that back. */
export async function correctText(desk: Desk, correction: Correction): Promise<void> {
  await attempt(desk, 'writing', async () => {
    const { reading } = desk.store.get();
    const cell = reading && paragraphCell(reading.report.sections, correction.place);
    const name = paragraphName(formOf(reading), correction.place);
    const { before, after } = correction;
    const done = cell !== undefined && await rewriteParagraph(desk.port, cell, before, after);
    await checkOnce(desk);
    desk.store.set({
      notice: done
        ? { intent: 'success', text: correctedWords(name, correction), undo: () => void putBack(desk, cell, name, after, before) }
        : { intent: 'warning', text: movedWords(name, cell) },
    });
  });
}

/** 撤销: the former words come back. */
async function putBack(desk: Desk, cell: ParagraphCell, name: string, from: string, to: string): Promise<void> {
  await attempt(desk, 'writing', async () => {
    const done = await rewriteParagraph(desk.port, cell, from, to);
    await checkOnce(desk);
    if (!done) desk.store.set({ notice: { intent: 'warning', text: `${name}已经改过，没有撤销。` } });
  });
}
