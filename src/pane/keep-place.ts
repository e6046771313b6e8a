const focusable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Where the keyboard stood last, and what lay around it. */
interface Stand {
  readonly element: HTMLElement;
  /** The parts of the pane that it stands in, innermost first. */
  readonly around: readonly HTMLElement[];
  readonly others: readonly HTMLElement[];
  /** Buttons that had something open. */
  readonly openers: readonly HTMLElement[];
}

/** What had the keyboard may go away by its own click: the keyboard stays near its place, and does not begin at the top of the page. */
export function keepPlace(pane: HTMLElement): () => void {
  let stand: Stand | undefined;
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement) stand = standOf(pane, target);
  };
  const observer = new MutationObserver(() => {
    // in Excel the keyboard may be in the sheet, from where nothing may take it
    if (!stand || stand.element.isConnected || document.activeElement !== document.body || !document.hasFocus()) return;
    const next = placeNear(stand);
    stand = undefined;
    next?.focus();
  });
  // what a person leaves is not looked for again
  const forget = ({ target }: Event): void => {
    if (!pane.contains(target as Node)) stand = undefined;
  };
  pane.addEventListener('focusin', remember);
  document.addEventListener('focusin', forget);
  document.addEventListener('pointerdown', forget);
  observer.observe(pane, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    pane.removeEventListener('focusin', remember);
    document.removeEventListener('focusin', forget);
    document.removeEventListener('pointerdown', forget);
  };
}

function standOf(pane: HTMLElement, element: HTMLElement): Stand {
  const around: HTMLElement[] = [];
  for (let part = element.parentElement; part && part !== pane; part = part.parentElement) around.push(part);
  const all = [...pane.querySelectorAll<HTMLElement>(focusable)];
  const at = all.indexOf(element);
  return {
    element, around,
    others: [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()],
    openers: all.filter((one) => one.getAttribute('aria-expanded') === 'true'),
  };
}

/** The button that opened what closed; else the first in what is left of the part; else what stood next. */
function placeNear({ around, others, openers }: Stand): HTMLElement | undefined {
  const closed = openers.find((one) => one.isConnected && one.getAttribute('aria-expanded') === 'false');
  const part = around.find((one) => one.isConnected);
  return closed ?? part?.querySelector<HTMLElement>(focusable) ?? others.find((one) => one.isConnected);
}
