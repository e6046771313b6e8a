import type { Answer } from '../files/bounded/answer.js';
import type { StartWorker } from '../files/bounded/reader.js';

/**
 * Starts a worker of the page. Where it does not start, the file is not read: every Excel and browser that runs this script has
 * workers, so a deployment is broken then, and on the page's own thread a hostile file would stop Excel's pane for good.
 */
export function startInPage<Input, Output>(make: () => Worker): StartWorker<Input, Output> {
  return (hearing) => {
    const worker = make();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer<Output>>) => hearing.answer(data));
    worker.addEventListener('messageerror', () => hearing.failed(new Error('an answer that could not be received')));
    worker.addEventListener('error', ({ message }) => hearing.failed(new Error(message)));
    return {
      post: (input, transfer) => worker.postMessage(input, [...transfer]),
      end: () => worker.terminate(),
      // no worker keeps a page
      setBusy: () => undefined,
    };
  };
}
