/**
 * The spreadsheet takes the keyboard whenever a cell is selected, also when the pane selected it. The pane keeps it until
 * the person leaves: with the pointer, with Tab or F6.
 */
export function keepFocus(pane: HTMLElement): void {
  const isInPane = (target: EventTarget | null): target is HTMLElement => target instanceof HTMLElement && pane.contains(target);
  let leaves = false;
  window.addEventListener('pointerdown', ({ target }) => { leaves = !isInPane(target); }, true);
  window.addEventListener('keydown', ({ key, target }) => { leaves = key === 'Tab' || key === 'F6' || !isInPane(target); }, true);
  window.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (!leaves && isInPane(relatedTarget) && !isInPane(target)) relatedTarget.focus();
  }, true);
}
