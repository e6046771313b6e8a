import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import type { WorkbookPort } from '../workbook/port.js';
import type { UniverSession } from '../workbook/univer/host.js';
import { isStructural } from '../workbook/univer/watch.js';

/** Calls for each change that a saved file would hold: contents, looks, rows and sheets, and what the pane keeps; marks are none. */
export function watchChanges(
  { host, unitId }: UniverSession, port: WorkbookPort, changed: () => void,
): { readonly port: WorkbookPort; readonly stop: () => void } {
  const subscription = host.commands.onCommandExecuted(({ id, params }, options) => {
    if ((params as { readonly unitId?: string } | undefined)?.unitId !== unitId) return;
    const isContent = id === SetRangeValuesMutation.id && !options?.['fromFormula'] && options?.onlyLocal !== true;
    if (isContent || isStructural(id)) changed();
  });
  return {
    port: {
      ...port,
      async setSettings(changes) {
        await port.setSettings(changes);
        changed();
      },
    },
    stop: () => subscription.dispose(),
  };
}
