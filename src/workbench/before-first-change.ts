import { CommandType } from '@univerjs/core';
import type { UniverSession } from '../workbook/univer/host.js';

export interface FirstLook {
  /** Looks now, if it was not done. */
  now(): void;
  stop(): void;
}

/** Looks at a workbook once: in a task of its own, and before anything is done to it at the latest. */
export function beforeFirstChange({ host, unitId }: UniverSession, look: () => void): FirstLook {
  let isDue = true;
  const stop = (): void => {
    isDue = false;
    clearTimeout(timer);
    subscription.dispose();
  };
  const now = (): void => {
    if (!isDue) return;
    stop();
    look();
  };
  const timer = setTimeout(now);
  const subscription = host.commands.beforeCommandExecuted(({ type, params }) => {
    const target = (params ?? {}) as { readonly unitId?: string; readonly subUnitId?: string };
    if (type === CommandType.MUTATION && target.unitId === unitId && target.subUnitId !== undefined) now();
  });
  return { now, stop };
}
