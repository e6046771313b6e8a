import type { MountedCollecting } from '../pane/collecting/mount.js';
import { partMissing } from '../pane/words/errors.js';
import { element } from './element.js';

export interface Collecting {
  readonly isOpen: () => boolean;
  open(): void;
  drop(transfer: DataTransfer): void;
}

/** 汇总 over the whole page. The workbook below stays as it is; closed and opened again, the view is where it was. */
export function makeCollecting(say: (sentence: string, kind: 'alert') => void): Collecting {
  let mounted: MountedCollecting | undefined;
  let coming: Promise<void> | undefined;
  const dialog = element('dialog', { class: 'collecting-view', 'aria-label': '汇总' });
  // keys are the view's: the spreadsheet listens on the page
  dialog.addEventListener('keydown', (event) => event.stopPropagation());

  async function come(): Promise<void> {
    try {
      mounted = await window.gouji.openCollecting(dialog, () => dialog.close());
    } catch {
      coming = undefined;
      dialog.close();
      say(partMissing, 'alert');
    }
  }

  return {
    isOpen: () => dialog.open,
    open() {
      if (!dialog.isConnected) document.getElementById('workbench')!.append(dialog);
      dialog.showModal();
      coming ??= come();
    },
    drop: (transfer) => mounted?.drop(transfer),
  };
}
