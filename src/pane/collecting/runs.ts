import { startCollecting } from '../own-workers.js';
import { createStore, type Store } from '../state/store.js';
import type { Dropped } from './dropped.js';
import type { ChosenFile, CollectingNews, CollectingOrder } from './protocol.js';
import { isRunning, mostFiles, nothingChosen, withFiles, type CollectingState, type FileList } from './state.js';

/** The view's state, and what a person does in it. */
export interface CollectingDesk {
  readonly store: Store<CollectingState>;
  add(list: FileList, files: readonly ChosenFile[]): void;
  /** What was dropped: reports, and the paths of those that cannot be had. */
  drop(dropped: Dropped): void;
  start(): void;
  cancel(): void;
}

/** Paths that a sentence holds. */
const mostNamed = 3;

export function createCollectingDesk(): CollectingDesk {
  const store = createStore(nothingChosen);
  let worker: Worker | undefined;

  function end(): void {
    worker?.terminate();
    worker = undefined;
  }

  function stop(sentence: string, isAlert: boolean): void {
    end();
    store.set({ run: { kind: 'stopped', sentence, isAlert } });
  }

  function hear(news: CollectingNews): void {
    switch (news.kind) {
      case 'reading': case 'finishing': return store.set({ run: news });
      case 'done':
        end();
        return store.set({ run: news });
      case 'refused': return stop(`${news.sentence}没有汇总，选好的文件还在。`, true);
      case 'crash': return stop(`汇总时程序出了错，选好的文件没有改动。请再试一次；仍不行，请把这句话告诉维护者：${news.message}`, true);
    }
  }

  return {
    store,
    add(list, files) {
      const all = withFiles(store.get()[list], files);
      if (all.length <= mostFiles) {
        const wasRunning = isRunning(store.get().run);
        store.set({ [list]: all, run: { kind: 'none' } });
        // dropped while it worked
        return wasRunning ? stop('加进了文件，没有做完的汇总停了。请再点“开始汇总”。', false) : undefined;
      }
      stop(`一次最多选${mostFiles}个文件，这次选的没有加进来。请分几次汇总，或用命令行 gouji collect。`, true);
    },
    drop({ files, unreadable }) {
      this.add('reports', files);
      const named = unreadable.slice(0, mostNamed).map((path) => `“${path}”`).join('、');
      const more = unreadable.length > mostNamed ? `等${unreadable.length}个` : '';
      if (unreadable.length > 0) stop(`${named}${more}打不开，没有加进来。请确认有读取权限，再拖一次；其余的已加进来。`, true);
    },
    start() {
      if (isRunning(store.get().run) || store.get().reports.length === 0) return;
      const { reports, lastYear, roster, own, replyBy, ask, profile } = store.get();
      const order: CollectingOrder = {
        reports, lastYear, roster, own,
        task: { sendBack: true, profile, replyBy: replyBy.trim() || undefined, ask: ask.trim() || undefined },
      };
      store.set({ run: { kind: 'starting' } });
      try {
        const mine = worker = startCollecting();
        mine.addEventListener('message', ({ data }: MessageEvent<CollectingNews>) => { if (worker === mine) hear(data); });
        mine.addEventListener('error', ({ message }) => { if (worker === mine) hear({ kind: 'crash', message }); });
        mine.postMessage(order);
      } catch (error) {
        hear({ kind: 'crash', message: String(error) });
      }
    },
    cancel: () => stop('已取消，没有得到结果。选好的文件还在，可以再点“开始汇总”。', false),
  };
}
