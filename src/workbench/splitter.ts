import { element } from './element.js';

const least = 320;
const first = 360;
const step = 16;

/** The border between spreadsheet and pane: dragged, or moved with the arrow keys. `pane` gets its width in pixels. */
export function makeSplitter(pane: HTMLElement): HTMLElement {
  const splitter = element('div', {
    class: 'splitter', role: 'separator', tabindex: 0, 'aria-orientation': 'vertical', 'aria-label': '窗格宽度', 'aria-valuemin': least,
  });
  const most = (): number => Math.max(least, Math.round(window.innerWidth * 0.6));

  function resize(width: number): void {
    const fitting = Math.min(most(), Math.max(least, Math.round(width)));
    pane.style.setProperty('--pane-width', `${fitting}px`);
    splitter.setAttribute('aria-valuenow', String(fitting));
    splitter.setAttribute('aria-valuemax', String(most()));
  }

  splitter.addEventListener('keydown', (event) => {
    const now = Number(splitter.getAttribute('aria-valuenow'));
    const widths: Readonly<Record<string, number>> = { ArrowLeft: now + step, ArrowRight: now - step, Home: least, End: most() };
    const width = widths[event.key];
    if (width === undefined) return;
    event.preventDefault();
    resize(width);
  });
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    event.preventDefault();
    splitter.focus();
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  });
  splitter.addEventListener('dblclick', () => resize(first));
  window.addEventListener('resize', () => resize(Number(splitter.getAttribute('aria-valuenow'))));
  resize(first);
  return splitter;
}
