import type { CollectingNews, CollectingOrder } from './protocol.js';

// one run, for runs.ts; its parts come as those of the page do, and are shared with them
self.addEventListener('message', ({ data }: MessageEvent<CollectingOrder>) => {
  const tell = (news: CollectingNews): void => self.postMessage(news);
  import('./collect-files.js').then(({ collectFiles }) => collectFiles(data, tell))
    .catch((error: unknown) => tell({ kind: 'crash', message: String(error) }));
});
