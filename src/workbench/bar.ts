import { element } from './element.js';
import { menuButton, type MenuItem } from './menu.js';
import { makeReadingLine, type ReadingLine } from './reading-line.js';

export interface BarActions {
  readonly create: () => void;
  readonly open: () => void;
  readonly save: () => void;
  /** Asked for when the menu opens. */
  readonly examples: () => readonly MenuItem[];
}

export interface Bar {
  readonly element: HTMLElement;
  readonly reading: ReadingLine;
  /** The menu of what is kept, and when that was. */
  showKept(menu: HTMLElement, note: HTMLElement): void;
  /** Puts further buttons before the name. */
  add(...buttons: readonly HTMLElement[]): void;
  showName(name: string, isSaved: boolean): void;
  /** The line under the buttons; `alert` for what went wrong. */
  say(sentence: string, kind?: 'status' | 'alert'): void;
}

/** The thin bar on top: the name, four buttons, the open file and a line for what is going on. */
export function makeBar(actions: BarActions): Bar {
  const name = element('span', { class: 'file-name' });
  // a live region must be there before its text, or a screen reader stays silent
  const status = element('p', { class: 'message', role: 'status' });
  const alert = element('p', { class: 'message alert', role: 'alert' });
  const button = (label: string, act: () => void): HTMLButtonElement =>
    element('button', { type: 'button', onclick: act }, label);
  const open = button('打开', actions.open);
  const reading = makeReadingLine(open);
  const bar = element('header', { class: 'bar' },
    element('div', { class: 'actions' },
      element('h1', {}, '勾稽'),
      button('新建', actions.create),
      open,
      menuButton('打开示例', actions.examples),
      button('保存', actions.save),
      name),
    element('div', { class: 'line' }, status, alert, reading.element));
  return {
    element: bar, reading,
    showKept(menu, note) {
      name.before(menu);
      name.after(note);
    },
    add: (...buttons) => name.before(...buttons),
    showName(text, isSaved) {
      name.textContent = isSaved ? text : `${text} · 未保存`;
      document.title = `${text} - 勾稽工作台`;
    },
    say(sentence, kind = 'status') {
      status.textContent = kind === 'status' ? sentence : '';
      alert.textContent = kind === 'alert' ? sentence : '';
    },
  };
}
