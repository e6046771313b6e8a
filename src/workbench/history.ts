import { IUndoRedoService } from '@univerjs/core';
import type { WorkbookPort } from '../workbook/port.js';
import type { Host } from '../workbook/univer/host.js';
import { element } from './element.js';

/** 撤销 and 重做: the same as Ctrl+Z and Ctrl+Y in the sheet. Greyed, and still there for the keyboard, when there is nothing to undo. */
export function historyButtons({ api, injector }: Host, port: () => WorkbookPort | undefined): HTMLElement[] {
  const made = (label: string, act: () => Promise<boolean>): HTMLElement => element('button', {
    type: 'button', 'aria-disabled': 'true', onclick: (event) => {
      if ((event.currentTarget as HTMLElement).getAttribute('aria-disabled') === 'true') return;
      void Promise.resolve(port()?.finishEditing?.()).then(act);
    },
  }, label);
  const undo = made('撤销', () => api.undo());
  const redo = made('重做', () => api.redo());
  injector.get(IUndoRedoService).undoRedoStatus$.subscribe(({ undos, redos }) => {
    undo.setAttribute('aria-disabled', String(undos === 0));
    redo.setAttribute('aria-disabled', String(redos === 0));
  });
  return [undo, redo];
}
