import { element } from './element.js';

export interface BoxButton {
  readonly label: string;
  readonly act?: () => void;
}

/** A question or a page of help over the workbench; the first button has the keyboard. Esc is `cancel`. */
export function openBox(
  heading: string, content: readonly (Node | string)[], buttons: readonly BoxButton[], cancel: () => void = () => undefined,
): void {
  const before = document.activeElement;
  const box = element('dialog', { class: 'box', 'aria-labelledby': 'box-heading' },
    element('h2', { id: 'box-heading' }, heading),
    element('div', { class: 'box-content' }, ...content));
  const close = (act: () => void): void => {
    box.remove();
    if (before instanceof HTMLElement) before.focus();
    act();
  };
  const [first, ...rest] = buttons.map(({ label, act }, index) => element('button', {
    type: 'button', class: index === 0 ? 'primary' : '', onclick: () => close(act ?? cancel),
  }, label));
  box.append(element('div', { class: 'box-buttons' }, ...(first ? [first, ...rest] : [])));
  box.addEventListener('cancel', (event) => {
    event.preventDefault();
    close(cancel);
  });
  // keys are the box's: the spreadsheet listens on the page
  box.addEventListener('keydown', (event) => event.stopPropagation());
  document.getElementById('workbench')!.append(box);
  box.showModal();
  first?.focus();
}
