import { CommandType } from '@univerjs/presets';
import type { Host } from './host.js';

export interface Touched {
  /** The sheets that something was done to since the last time; results of formulas count, marks do not. */
  readonly take: () => ReadonlySet<string>;
  readonly stop: () => void;
}

export function trackTouched({ commands }: Host, unitId: string): Touched {
  let touched = new Set<string>();
  const subscription = commands.onCommandExecuted(({ id, type, params }) => {
    if (type !== CommandType.MUTATION || id.endsWith('-conditional-rule')) return;
    const target = (params ?? {}) as { readonly unitId?: string; readonly subUnitId?: string };
    if (target.unitId === unitId && target.subUnitId !== undefined) touched.add(target.subUnitId);
  });
  return {
    take() {
      const taken = touched;
      touched = new Set();
      return taken;
    },
    stop: () => subscription.dispose(),
  };
}
