import { DeviceInputEventType, IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/preset-sheets-core';
import type { UniverSession } from './host.js';

/** Takes what is being typed into the cell, and leaves the selection where it is: the facade's way would move it down. */
export async function finishEditing({ host, unitId }: UniverSession): Promise<void> {
  if (!host.injector.get(IEditorBridgeService).isVisible().visible) return;
  host.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: false, eventType: DeviceInputEventType.PointerDown, unitId,
  });
  // the value goes in a moment later
  await new Promise((resolve) => setTimeout(resolve));
}
