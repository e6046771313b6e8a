import { element } from './element.js';

export interface MenuItem {
  readonly label: string;
  readonly note: string;
  choose(): void;
}

/** A button with a menu below it. Keys as everywhere: arrows move, Enter chooses, Esc closes. */
export function menuButton(label: string, items: () => readonly MenuItem[]): HTMLElement {
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label, hidden: true });
  menu.addEventListener('keydown', move);
  const button = element('button', {
    type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', onclick: () => (menu.hidden ? open() : close()),
    onkeydown: (event) => { if ((event as KeyboardEvent).key === 'ArrowDown' && menu.hidden) open(); },
  }, label);

  function open(): void {
    menu.replaceChildren(...items().map((item) => element('button', {
      type: 'button', role: 'menuitem', tabindex: -1, onclick: () => { close(); item.choose(); },
    }, item.label, element('small', {}, item.note))));
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    focus(0);
  }

  function close(): void {
    const hadFocus = menu.contains(document.activeElement);
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (hadFocus) button.focus();
  }

  function focus(index: number): void {
    const entries = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    entries.at(index % entries.length)?.focus();
  }

  function move(event: KeyboardEvent): void {
    const entries = [...menu.children];
    const index = entries.indexOf(document.activeElement!);
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(index + 1), ArrowUp: () => focus(index - 1), Home: () => focus(0), End: () => focus(-1),
      Escape: close, Tab: close,
    };
    const step = steps[event.key];
    if (!step) return;
    if (event.key !== 'Tab') event.preventDefault();
    step();
  }

  const holder = element('div', { class: 'menu-holder' }, button, menu);
  document.addEventListener('pointerdown', (event) => {
    if (!menu.hidden && !holder.contains(event.target as Node)) close();
  });
  return holder;
}
