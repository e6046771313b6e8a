import { element } from './element.js';
import type { Host } from '../workbook/univer/host.js';

/** Too small for sheet and pane beside or below each other, as at a zoom of 200 %: the pane then lies over the sheet and folds away. */
const small = window.matchMedia('(max-width: 899px) and (max-height: 640px)');
/** The pane lies below the sheet. */
const narrow = window.matchMedia('(max-width: 899px)');

/** So that ten rows of the form stay in sight; a person can set another by the slider. */
const fittingZoom = (): number => (small.matches ? 0.7 : narrow.matches ? 0.85 : 1);

export interface SmallWindow {
  /** 窗格: shown by the style sheet in a small window only. */
  readonly button: HTMLElement;
  showPane(isShown: boolean): void;
  /** For a workbook that was just put in. */
  fitSheets(): void;
}

export function makeSmallWindow(desk: HTMLElement, host: Host): SmallWindow {
  const button = element('button', {
    type: 'button', class: 'fold', 'aria-expanded': 'true', onclick: () => showPane(desk.classList.contains('pane-away')),
  }, '窗格');

  function showPane(isShown: boolean): void {
    desk.classList.toggle('pane-away', !isShown);
    button.setAttribute('aria-expanded', String(isShown));
  }

  function fitSheets(): void {
    for (const sheet of host.api.getActiveWorkbook()?.getSheets() ?? []) sheet.zoom(fittingZoom());
  }

  for (const size of [small, narrow]) size.addEventListener('change', fitSheets);
  return { button, showPane, fitSheets: () => { if (fittingZoom() !== 1) fitSheets(); } };
}
