import type { Profile } from '../../rules/card.js';
import type { LeftBehind } from '../../workbook/port.js';
import type { Checked } from '../../workbook/session.js';
import { followFindings, listFindings, neighbourOf, withoutTicked, type Listed } from '../state/listed.js';
import { isOutdated, never } from '../state/pane-state.js';
import { areaOf } from '../state/places.js';
import type { Outcome } from '../state/recheck.js';
import { chosenIn } from '../state/suspects.js';
import { failureOf, flagsLeft } from '../words/errors.js';
import { attempt, attemptQuietly, report, select, type Desk } from './desk.js';
import { found, lookThrough } from './look.js';

/** How long a finding that was put right shows its tick. */
export const tickTime = 2000;

/** 校验 and 重新校验: reads, flags, lists. */
export async function checkReport(desk: Desk): Promise<void> {
  await attempt(desk, 'checking', async () => {
    if (!desk.store.get().opened) await lookThrough(desk);
    desk.store.set({ view: 'check', flagging: true });
    const left = await checkOnce(desk, { afresh: true });
    if (left.length > 0) desk.store.set({ notice: { intent: 'warning', text: flagsLeft(left) } });
  });
}

/** After an edit. Before the first check only the tables and the progress follow. */
export async function followEdit(desk: Desk): Promise<Outcome> {
  return attemptQuietly(desk, async () => {
    const { opened, result, live } = desk.store.get();
    if (!opened) await lookThrough(desk);
    else if (result && live) await checkOnce(desk);
    else desk.store.set(found(desk, await desk.session.read()));
  });
}

/** 清除标记: the list stays, the sheet is as before; edits do not bring the flags back. */
export async function clearFlags(desk: Desk): Promise<void> {
  await attempt(desk, 'clearing', async () => {
    const left = await desk.port.clearFlags();
    desk.store.set({
      flagging: false,
      notice: left.length > 0
        ? { intent: 'warning', text: flagsLeft(left) }
        : { intent: 'success', text: '标记已清除，内容和格式没有改动。要重新加上，请点“重新校验”。' },
    });
  });
}

/**
 * Reads, flags and lists; the caller has its turn. Answers where flags may be left that are not of this check. A verdict that could
 * not be renewed no longer holds.
 */
export async function checkOnce(desk: Desk, { afresh = false } = {}): Promise<LeftBehind> {
  try {
    return await checkAndFlag(desk, afresh);
  } catch (error) {
    // while a cell is being edited it only waits, and says so already
    const waits = failureOf(error)?.kind === 'busyEditing' && isOutdated(desk.store.get());
    if (!waits) desk.store.set({ checkedEdits: never });
    throw error;
  }
}

async function checkAndFlag(desk: Desk, afresh: boolean): Promise<LeftBehind> {
  const { flagging, chosen, edits } = desk.store.get();
  try {
    const checked = await desk.session.check({ flag: flagging, choose: chosenIn(chosen), afresh });
    show(desk, checked, edits);
    return checked.left;
  } catch (error) {
    if (!flagging || !['protected', 'readOnly'].includes(failureOf(error)?.kind ?? '')) throw error;
    // the findings are worth showing where the flags cannot be put in
    show(desk, await desk.session.check({ flag: false }), edits);
    report(desk, error, () => void checkReport(desk));
    return [];
  }
}

/** After something that a person did in the pane: a result that is there follows. */
export async function checkAgain(desk: Desk): Promise<void> {
  if (desk.store.get().result) await checkOnce(desk);
}

/** `seen`: the edits that were heard of before the workbook was read. */
function show(desk: Desk, { result, reading }: Checked, seen: number): void {
  const { listed: before, result: first, current, notice } = desk.store.get();
  const listed = first ? followFindings(before, result.findings) : listFindings(result.findings);
  desk.store.set({
    ...found(desk, reading), result, checkedAt: desk.clock.now(), checkedEdits: seen, listed,
    current: current ?? listed[0]?.key,
    // what was in the way is no longer
    notice: notice?.intent === 'error' ? undefined : notice,
  });
  const solved = listed.filter((item) => item.solved);
  if (solved.length > 0) desk.clock.after(tickTime, () => take(desk, solved));
}

/** Takes ticked findings off the list; the keys go on from what stood next. */
function take({ store }: Desk, ticked: readonly Listed[]): void {
  store.set(({ listed, current, unfolded }) => {
    const rest = withoutTicked(listed, ticked);
    return {
      listed: rest,
      current: neighbourOf(listed, rest, current) ?? rest[0]?.key,
      unfolded: rest.some(({ key }) => key === unfolded) ? unfolded : undefined,
    };
  });
}

/** 阶段: kept in the workbook, since it is the report that is in that stage. */
export async function setProfile(desk: Desk, profile: Profile): Promise<void> {
  await attempt(desk, 'checking', async () => {
    await desk.session.keep({ profile });
    desk.store.set({ profile });
    await checkOnce(desk);
  });
}

/** Opens a finding and selects its first cell: what a person types next goes there. */
export function openFinding(desk: Desk, key: string): void {
  const item = desk.store.get().listed.find((one) => one.key === key);
  if (!item) return;
  desk.store.set({ current: key, unfolded: key });
  const [first] = item.finding.places;
  select(desk, first && areaOf(first));
}

export function foldFinding({ store }: Desk): void {
  store.set({ unfolded: undefined });
}

/** 上一处 and 下一处. */
export function stepFinding(desk: Desk, keys: readonly string[], step: 1 | -1): void {
  const { current, unfolded } = desk.store.get();
  const at = keys.indexOf(current ?? '');
  // the first step opens the one that the keys stand on
  const next = at < 0 || unfolded === undefined ? Math.max(at, 0) : at + step;
  const key = keys[Math.min(Math.max(next, 0), keys.length - 1)];
  if (key !== undefined) openFinding(desk, key);
}

