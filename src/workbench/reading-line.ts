import { element } from './element.js';

export interface ReadingLine {
  readonly element: HTMLElement;
  show(sentence: string, cancel: () => void): void;
  hide(): void;
}

/** What is being read, a bar and 取消; `next` has the keyboard when they go. */
export function makeReadingLine(next: HTMLElement): ReadingLine {
  // there before its sentence, as the other live regions
  const status = element('p', { role: 'status' });
  const holder = element('div', { class: 'reading' }, status);
  return {
    element: holder,
    show(sentence, cancel) {
      status.textContent = sentence;
      holder.replaceChildren(status,
        element('progress', { 'aria-label': sentence }), element('button', { type: 'button', onclick: cancel }, '取消'));
    },
    hide() {
      const hadFocus = holder.contains(document.activeElement);
      status.textContent = '';
      holder.replaceChildren(status);
      if (hadFocus) next.focus();
    },
  };
}
