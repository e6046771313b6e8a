import { unfinished } from '../error.js';
import { outputOf, type Answer, type FinalAnswer } from './answer.js';
import { bounds } from './bounds.js';

/** A worker as its host starts it. */
export interface WorkerLink<Input> {
  post(input: Input, transfer: readonly ArrayBuffer[]): void;
  /** Ends it at once, whatever it does. */
  end(): void;
  /** An idle worker keeps no process alive. */
  setBusy(isBusy: boolean): void;
}

/** What the host hears of its worker; `memory`: it ended for want of it. */
export interface Hearing<Output> {
  answer(answer: Answer<Output>): void;
  failed(why: 'memory' | Error): void;
}

export type StartWorker<Input, Output> = (hearing: Hearing<Output>) => WorkerLink<Input>;

export interface ReadOptions {
  /** Buffers that are handed over and gone here. */
  readonly transfer?: readonly ArrayBuffer[];
  /** Ends the reading, and the worker with it; rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads foreign files in a worker, one after the other. One worker serves them all, until a file goes past a bound or is
 * cancelled: then the worker ends, that file rejects, and the next one gets a new worker.
 */
export class BoundedReader<Input, Output> {
  private worker: WorkerLink<Input> | undefined;
  private hearing: Hearing<Output> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly start: StartWorker<Input, Output>, private readonly seconds: number = bounds.seconds) {}

  /** Rejects with a FileError, a ReportJsonError or the reason of the signal, and with nothing else. */
  read(input: Input, options: ReadOptions = {}): Promise<Output> {
    const next = this.last.then(() => this.ask(input, options)).then(outputOf);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async ask(input: Input, { transfer = [], signal }: ReadOptions): Promise<FinalAnswer<Output>> {
    signal?.throwIfAborted();
    const over = new AbortController();
    try {
      return await new Promise((resolve, reject) => {
        const isNew = this.worker === undefined;
        const worker = this.worker ??= this.started();
        let clock: ReturnType<typeof setTimeout> | undefined;
        const startClock = (seconds: number): void => {
          clearTimeout(clock);
          clock = setTimeout(() => reject(unfinished('time', { seconds })), seconds * 1000);
        };
        over.signal.addEventListener('abort', () => clearTimeout(clock));
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
        this.hearing = {
          answer: (answer) => {
            // what a worker needs to start is not the file's time
            if (answer.kind === 'ready') startClock(this.seconds);
            else resolve(answer);
          },
          failed: (why) => reject(why === 'memory'
            ? unfinished('memory', { megabytes: bounds.heapMegabytes })
            : unfinished('crash', { message: why.message })),
        };
        startClock(isNew ? bounds.seconds : this.seconds);
        worker.setBusy(true);
        worker.post(input, transfer);
      });
    } catch (error) {
      this.drop();
      throw error;
    } finally {
      over.abort();
      this.hearing = undefined;
      this.worker?.setBusy(false);
    }
  }

  /** A new worker; what one that was dropped still says is for nobody. */
  private started(): WorkerLink<Input> {
    const worker = this.start({
      answer: (answer) => { if (this.worker === worker) this.hearing?.answer(answer); },
      failed: (why) => {
        if (this.worker !== worker) return;
        this.hearing?.failed(why);
        this.drop();
      },
    });
    return worker;
  }

  private drop(): void {
    this.worker?.end();
    this.worker = undefined;
  }
}
