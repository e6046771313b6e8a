import type { Answer } from '../files/bounded/answer.js';
import type { StartWorker } from '../files/bounded/reader.js';
import { serve } from '../files/bounded/serve.js';

/**
 * Starts a worker of the page. Where it does not start, the file is not read: every Excel and browser that runs this script has
 * workers, so a deployment is broken then, and on the page's own thread a hostile file would stop Excel's pane for good.
 */
export function startInPage<Input, Output>(make: () => Worker): StartWorker<Input, Output> {
  return (hearing) => {
    const worker = make();
    worker.addEventListener('error', ({ message }) => hearing.failed(new Error(message)));
    const { port1: port, port2: its } = new MessageChannel();
    port.onmessage = ({ data }: MessageEvent<Answer<Output>>) => hearing.answer(data);
    port.onmessageerror = () => hearing.failed(new Error('an answer that could not be received'));
    worker.postMessage(undefined, [its]);
    return {
      post: (input, transfer) => port.postMessage(input, [...transfer]),
      end: () => {
        worker.terminate();
        port.close();
      },
      // no worker keeps a page
      setBusy: () => undefined,
    };
  };
}

/** The worker's side. Through a port of its own: pdf.js takes a worker that it is loaded in for its own, and speaks to the page. */
export function serveInPage<Input, Output>(work: (input: Input) => Promise<Output>): void {
  self.addEventListener('message', ({ ports: [port] }) => {
    const read = serve(work, (answer) => port!.postMessage(answer));
    port!.onmessage = ({ data }: MessageEvent<Input>) => void read(data);
  }, { once: true });
}
