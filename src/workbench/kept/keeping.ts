import { systemClock } from '../../workbook/clock.js';
import { isFileError } from '../../files/error.js';
import { fileSentence } from '../../files/words.js';
import type { Book } from '../book.js';
import { writeToKeep } from '../book-writer.js';
import { element } from '../element.js';
import type { MenuItem } from '../menu.js';
import { Keeper } from './keeper.js';
import { offeredStates, type KeptState } from './kept-state.js';
import { makeOffer } from './offer.js';
import { openDesks } from './open-desks.js';
import { openStore } from './store.js';
import { momentWords, notKept } from './words.js';

export interface KeepingHost {
  readonly say: (sentence: string, kind?: 'status' | 'alert') => void;
  /** Puts a kept workbook in place of the present one, if the person agrees. Throws a FileError. */
  readonly reopen: (state: KeptState, bytes: Uint8Array) => Promise<void>;
}

/** Work that outlives the page: kept in the browser while it is done, offered when it was not saved. */
export interface Keeping {
  /** The line with the offer. */
  readonly offer: HTMLElement;
  /** When the present workbook was kept last. */
  readonly note: HTMLElement;
  /** What is kept, for a menu. */
  items(): readonly MenuItem[];
  /** A workbook is shown; `name` is asked for whenever it is kept, `desk` is that of a kept one. */
  begin(name: () => string, book: Book, desk?: string): Promise<void>;
  changed(): void;
  /** Keeps at once what changed last. */
  flush(): void;
  saved(bytes: Uint8Array): void;
  /** Looks what an earlier page left. */
  look(): Promise<void>;
}

export function makeKeeping({ say, reopen }: KeepingHost): Keeping {
  const desks = openDesks();
  let known: readonly KeptState[] = [];
  let present = '';
  let sentence = '';
  const note = element('span', { class: 'kept-note' });
  const offer = makeOffer((state) => void take(state), (state) => void refuse(state));

  const keeper = new Keeper({
    clock: systemClock, openStore,
    write: writeToKeep,
    kept(state) {
      sentence = '';
      if (state.desk === present) note.textContent = state.isDone ? '' : `${momentWords(state.time, new Date())}已暂存`;
      void openStore().then(async (store) => { known = await store.states(); });
    },
    failed(error) {
      note.textContent = '没有暂存';
      const why = notKept(error);
      // once is enough; the note stays
      if (why !== sentence) say(why, 'alert');
      sentence = why;
    },
  });

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      say(isFileError(error) ? fileSentence(error) : notKept(error), 'alert');
    }
  }

  async function look(): Promise<void> {
    const store = await openStore();
    const taken = await desks.taken();
    known = await store.states();
    const [first, ...others] = offeredStates(known, (desk) => desk === present || taken.has(desk));
    if (first) offer.show(first, others.length);
    else offer.hide();
  }

  const take = (state: KeptState): Promise<void> => attempt(async () => {
    // a second click would open it once more
    offer.hide();
    const bytes = await (await openStore()).bytesOf(state);
    if (!bytes) return say(`“${state.name}”的暂存已经不在了。`, 'alert');
    await reopen(state, bytes).finally(look);
  });

  const refuse = (state: KeptState): Promise<void> => attempt(async () => {
    offer.hide();
    const store = await openStore();
    const bytes = await store.bytesOf(state);
    if (bytes) await store.put({ ...state, isDone: true }, bytes);
    say(`没有打开“${state.name}”。要用时点“找回”，最近十份都在。`);
    await look();
  });

  const clear = (): Promise<void> => attempt(async () => {
    if (!window.confirm('从这个浏览器里删掉全部暂存？删掉后不能找回。')) return;
    const store = await openStore();
    await store.remove(known);
    await look();
    say('暂存已全部删掉。');
  });

  return {
    offer: offer.element, note, look: () => look().catch((error: unknown) => say(notKept(error), 'alert')),
    items: () => (known.length === 0
      ? [{ label: '还没有暂存', note: '改动后随即暂存', choose: () => undefined }]
      : [
        ...known.map((state) => ({
          label: state.name, note: `${momentWords(state.time, new Date())}${state.isDone ? '' : '，未保存'}`, choose: () => void take(state),
        })),
        { label: '全部删掉', note: '从这个浏览器里', choose: () => void clear() },
      ]),
    async begin(name, book, desk = newDesk()) {
      note.textContent = '';
      present = desk;
      keeper.begin({ desk, name, book });
      // a second page that opens the same kept workbook goes on with a copy
      if (!(await desks.take(desk))) await this.begin(name, book);
    },
    changed() {
      // what the note says holds for all changes
      if (sentence === '') note.textContent = '';
      keeper.changed();
    },
    flush: () => keeper.flush(),
    saved: (bytes) => keeper.saved(bytes),
  };
}

const newDesk = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
