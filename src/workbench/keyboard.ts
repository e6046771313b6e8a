import { ILayoutService } from '@univerjs/preset-sheets-core';
import type { WorkbookPort } from '../workbook/port.js';
import type { Host } from '../workbook/univer/host.js';

/** The three parts of the page, in their order. */
export interface PageParts {
  readonly bar: HTMLElement;
  readonly spreadsheet: HTMLElement;
  readonly pane: HTMLElement;
}

/**
 * F6 goes from bar to sheet to pane and round; Tab leaves the sheet, unless a cell is being typed in: then it goes one cell on,
 * as everywhere. The spreadsheet itself never gives the keyboard back.
 */
export function walkByKeyboard(
  { bar, spreadsheet, pane }: PageParts, host: Host, port: () => WorkbookPort | undefined, showPane: () => void,
): void {
  const parts = [bar, spreadsheet, pane];
  const lastIn = new Map<HTMLElement, HTMLElement>();
  document.addEventListener('focusin', ({ target }) => {
    const part = parts.find((one) => one.contains(target as Node));
    if (part) lastIn.set(part, target as HTMLElement);
    // the canvas holds the place of the cells in the order of Tab
    if (target instanceof HTMLCanvasElement && spreadsheet.contains(target)) toSheet();
  });

  function toSheet(): void {
    host.injector.get(ILayoutService).focus();
  }

  function enter(part: HTMLElement): void {
    if (part === spreadsheet) return toSheet();
    if (part === pane) showPane();
    const last = lastIn.get(part);
    (last && tabStops(part).includes(last) ? last : tabStops(part)[0])?.focus();
  }

  // the spreadsheet opens a cell a moment after the key that begins its text
  let begun = false;
  window.addEventListener('pointerdown', () => { begun = false; }, true);
  const isTyping = (): boolean => begun || (host.api.getActiveWorkbook()?.isCellEditing() ?? false);

  /** What is being typed goes into its cell first; where that is refused, the keyboard stays there. */
  async function leave(go: () => void): Promise<void> {
    if (begun) await new Promise((resolve) => setTimeout(resolve, opensWithin));
    begun = false;
    await port()?.finishEditing?.();
    if (!isBoxOpen()) go();
  }

  /** As Excel on the web does it: a browser keeps Ctrl+PageDown for its own tabs. */
  function turnSheet(step: 1 | -1): void {
    const book = host.api.getActiveWorkbook();
    const shown = book?.getSheets().filter((sheet) => !sheet.isSheetHidden()) ?? [];
    const at = shown.findIndex((sheet) => sheet.getSheetId() === book?.getActiveSheet().getSheetId());
    shown[at + step]?.activate();
  }

  window.addEventListener('keydown', (event) => {
    if (isBoxOpen()) return;
    const { key, shiftKey } = event;
    const active = document.activeElement as HTMLElement | null;
    const here = parts.findIndex((part) => part.contains(active));
    const inCells = here === 1 && active!.isContentEditable;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (key === 'F6' && plain) {
      take(event);
      const next = here < 0 ? 1 : (here + (shiftKey ? 2 : 1)) % parts.length;
      void leave(() => enter(parts[next]!));
    } else if (key === 'Tab' && plain) {
      offTabOrder();
      if (!inCells || isTyping()) {
        begun = false;
        return;
      }
      take(event);
      (shiftKey ? tabStops(bar).at(-1) : tabStops(spreadsheet.parentElement!).find((one) => !spreadsheet.contains(one)))?.focus();
    } else if (inCells && event.ctrlKey && event.altKey && (key === 'PageDown' || key === 'PageUp')) {
      take(event);
      void leave(() => turnSheet(key === 'PageDown' ? 1 : -1));
    } else if (!isModifier(key)) {
      begun = inCells && plain && (key.length === 1 || key === 'Process' || key === 'F2');
    }
  }, true);
}

/** Milliseconds; measured below 100 on a slow machine. */
const opensWithin = 150;

const isModifier = (key: string): boolean => ['Shift', 'Control', 'Alt', 'Meta'].includes(key);

function isBoxOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** The spreadsheet puts its canvases before everything of the page; its editors and closed menus stand behind everything. */
function offTabOrder(): void {
  for (const stray of document.querySelectorAll<HTMLElement>('canvas[tabindex], [id^=__editor_], .univer-popup :is(button, [tabindex])')) {
    stray.tabIndex = stray.id.startsWith('univer-sheet-main-canvas') ? 0 : -1;
  }
}

/** What Tab stops at, in the order of the page. */
function tabStops(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.getClientRects().length > 0);
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
