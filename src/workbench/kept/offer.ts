import { element } from '../element.js';
import type { KeptState } from './kept-state.js';
import { momentWords } from './words.js';

export interface Offer {
  readonly element: HTMLElement;
  show(state: KeptState, others: number): void;
  hide(): void;
}

/** The line that offers what was not saved. */
export function makeOffer(take: (state: KeptState) => void, refuse: (state: KeptState) => void): Offer {
  const sentence = element('p', { role: 'status' });
  const holder = element('section', { class: 'kept-offer', 'aria-label': '没有保存的改动', hidden: true }, sentence);
  const button = (label: string, act: () => void): HTMLElement => element('button', { type: 'button', onclick: act }, label);
  return {
    element: holder,
    show(state, others) {
      const more = others === 0 ? '' : `另有${others}份在“找回”里。`;
      sentence.textContent = `上次没有保存：${state.name}，${momentWords(state.time, new Date())}暂存。${more}`;
      holder.replaceChildren(sentence, button('继续填报', () => take(state)), button('不用了', () => refuse(state)));
      holder.hidden = false;
    },
    hide() {
      holder.hidden = true;
      sentence.textContent = '';
    },
  };
}
