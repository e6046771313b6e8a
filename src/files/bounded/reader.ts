import { unfinished, type FileError } from '../error.js';
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

/** What the host hears of its worker, which may not even start; `memory`: it ended for want of it. */
export interface Hearing<Output> {
  answer(answer: Answer<Output>): void;
  failed(why: 'memory' | Error): void;
}

/** Throws where no worker can be. */
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
  /** The worker has said that it is there. */
  private isReady = false;
  private hearing: Hearing<Output> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly start: StartWorker<Input, Output>, private readonly seconds: number = bounds.seconds) {}

  /** Rejects with a FileError, a ReportJsonError or the reason of the signal, and with nothing else. */
  read(input: Input, options: ReadOptions = {}): Promise<Output> {
    const next = this.last.then(() => this.ask(input, options)).then(outputOf);
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Ends the worker of which nothing is asked now; the next reading starts another. */
  rest(): void {
    if (!this.hearing) this.drop();
  }

  private async ask(input: Input, { transfer = [], signal }: ReadOptions): Promise<FinalAnswer<Output>> {
    signal?.throwIfAborted();
    const over = new AbortController();
    try {
      return await new Promise((resolve, reject) => {
        let clock: ReturnType<typeof setTimeout> | undefined;
        const endAfter = (seconds: number, fault: FileError): void => {
          clearTimeout(clock);
          clock = setTimeout(() => reject(fault), seconds * 1000);
        };
        const startClock = (): void => endAfter(this.seconds, unfinished('time', { seconds: this.seconds }));
        over.signal.addEventListener('abort', () => clearTimeout(clock));
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
        this.hearing = {
          answer: (answer) => {
            // what a worker needs to start is not the file's time
            if (answer.kind === 'ready') startClock();
            else resolve(answer);
          },
          failed: (why) => reject(this.faultOf(why)),
        };
        const worker = this.worker ??= this.started();
        if (this.isReady) startClock();
        else endAfter(bounds.seconds, unfinished('start'));
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

  private faultOf(why: 'memory' | Error): FileError {
    if (why === 'memory') return unfinished('memory', { megabytes: bounds.heapMegabytes });
    return this.isReady ? unfinished('crash', { message: why.message }) : unfinished('start', undefined, { cause: why });
  }

  /** A new worker; what one that was dropped still says is for nobody. */
  private started(): WorkerLink<Input> {
    this.isReady = false;
    try {
      const worker = this.start({
        answer: (answer) => {
          if (this.worker !== worker) return;
          this.isReady = true;
          this.hearing?.answer(answer);
        },
        failed: (why) => {
          if (this.worker !== worker) return;
          this.hearing?.failed(why);
          this.drop();
        },
      });
      return worker;
    } catch (error) {
      throw unfinished('start', undefined, { cause: error });
    }
  }

  private drop(): void {
    this.worker?.end();
    this.worker = undefined;
  }
}
