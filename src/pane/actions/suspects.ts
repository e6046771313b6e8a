import type { FigureKey } from '../../form/types.js';
import type { SuspectBlock } from '../../check/suspects/index.js';
import { figureWords } from '../../check/suspect-words.js';
import { flagsOf } from '../../workbook/flags-of.js';
import { formOf } from '../state/form.js';
import { blockKey, chosenIn } from '../state/suspects.js';
import { checkOnce } from './check.js';
import { attempt, type Desk } from './desk.js';

/** Opens one of the possibilities: the sheet then points at its cells. */
export async function openSuspect(desk: Desk, block: SuspectBlock, index: number): Promise<void> {
  await attempt(desk, undefined, async () => {
    desk.store.set(({ chosen }) => ({ chosen: { ...chosen, [blockKey(block)]: index } }));
    const { result, reading, flagging, chosen } = desk.store.get();
    if (result && reading && flagging) await desk.port.flag(flagsOf(result, reading.report.places, chosenIn(chosen)));
  });
}

/** 填入: one cell, when it still holds what it held; 撤销 in the notice puts that back. */
export async function fillIn(desk: Desk, figure: FigureKey, from: number | null, to: number): Promise<void> {
  await attempt(desk, 'filling', async () => {
    const { reading } = desk.store.get();
    const where = reading ? figureWords(formOf(reading), reading.report, figure) : '';
    const done = await desk.session.fillIn(figure, from, to);
    await checkOnce(desk);
    desk.store.set({
      notice: done
        ? { intent: 'success', text: `已在${where}填入${to}${from === null ? '' : `（原为${from}）`}。`, undo: () =>
          void takeOut(desk, figure, to, from) }
        : { intent: 'warning', text: `${where}已经改过，没有填入。` },
    });
  });
}

/** 撤销: the slip comes back. */
async function takeOut(desk: Desk, figure: FigureKey, filled: number, before: number | null): Promise<void> {
  await attempt(desk, 'filling', async () => {
    const done = await desk.session.fillIn(figure, filled, before);
    await checkOnce(desk);
    if (!done) desk.store.set({ notice: { intent: 'warning', text: '这一格已经改过，没有撤销。' } });
  });
}
