import { Recheck } from '../state/recheck.js';
import { followEdit } from './check.js';
import { attempt, edited, report, type Desk } from './desk.js';
import { lookThrough } from './look.js';

/** Looks through the workbook and starts to follow its changes; the answer ends that. */
export function openWorkbook(desk: Desk): () => void {
  void attempt(desk, 'opening', () => lookThrough(desk));
  const unfollow = follow(desk);
  return () => {
    unfollow();
    desk.store.get().foreign?.cancel();
  };
}

function follow(desk: Desk): () => void {
  if (!desk.port.capabilities.watches) return () => undefined;
  const recheck = new Recheck(desk.clock, () => followEdit(desk));
  let ended = false;
  let end: (() => Promise<void>) | undefined;
  const stop = (): void => {
    end?.().catch((error: unknown) => report(desk, error));
  };
  desk.port.watch(({ own }) => {
    if (own) return;
    edited(desk);
    recheck.changed();
  }).then((found) => {
    end = found;
    if (ended) stop();
  }, (error: unknown) => report(desk, error));
  return () => {
    ended = true;
    recheck.stop();
    stop();
  };
}
