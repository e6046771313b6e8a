/**
 * The spreadsheet takes the keyboard whenever a cell is selected, also when the pane selected it. The pane keeps it until
 * the person leaves: with the pointer or with Tab.
 */
export function keepFocus(pane: HTMLElement): void {
  const isInPane = (target: EventTarget | null): target is HTMLElement => target instanceof HTMLElement && pane.contains(target);
  let leaves = false;
  document.addEventListener('pointerdown', ({ target }) => { leaves = !isInPane(target); }, true);
  document.addEventListener('keydown', ({ key, target }) => { leaves = key === 'Tab' || !isInPane(target); }, true);
  document.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (!leaves && isInPane(relatedTarget) && !isInPane(target)) relatedTarget.focus();
  }, true);
}
