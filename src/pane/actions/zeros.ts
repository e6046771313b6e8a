import type { FigureKey, TableKey } from '../../form/types.js';
import { figureBlocks, zeroRows } from '../../workbook/zero-plan.js';
import { checkOnce } from './check.js';
import { attempt, type Desk } from './desk.js';

/** 空格填 0: shows which rows hold blanks. Nothing is written. */
export function askZeros({ store }: Desk, table: TableKey): void {
  const { reading } = store.get();
  if (reading) store.set({ zeros: { table, rows: zeroRows(reading, table) } });
}

export function leaveZeros({ store }: Desk): void {
  store.set({ zeros: undefined });
}

/** Fills the blanks of the chosen rows with 0; what was filled meanwhile is left alone. 撤销 empties them again. */
export async function fillZeros(desk: Desk, table: TableKey, rows: readonly string[]): Promise<void> {
  await attempt(desk, 'filling', async () => {
    const reading = await desk.session.read();
    const figures = zeroRows(reading, table).filter(({ row }) => rows.includes(row)).flatMap((row) => row.figures);
    if (figures.length > 0) await desk.port.write(figureBlocks(reading, figures, 0));
    desk.store.set({ zeros: undefined });
    await checkOnce(desk);
    desk.store.set({ notice: { intent: 'success', text: `已在${figures.length}个空格填0。`, undo: () => void emptyAgain(desk, figures) } });
  });
}

async function emptyAgain(desk: Desk, figures: readonly FigureKey[]): Promise<void> {
  await attempt(desk, 'filling', async () => {
    const reading = await desk.session.read();
    // what a person changed since stays
    const still = figures.filter((key) => reading.report.figures[key] === 0);
    if (still.length > 0) await desk.port.write(figureBlocks(reading, still, null));
    await checkOnce(desk);
    if (still.length < figures.length) {
      desk.store.set({ notice: { intent: 'warning', text: `有${figures.length - still.length}格已经改过，没有撤销。` } });
    }
  });
}
