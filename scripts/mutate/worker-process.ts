import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerFile } from './copy.js';
import type { Answer, Order } from './orders.js';

const textFiles = fileURLToPath(new URL('../text-files.mjs', import.meta.url));

/** A process that runs tests on the copy; it can be ended at any time. */
export class Worker {
  readonly #process: ChildProcess;
  isGone = false;

  constructor(folder: string) {
    this.#process = fork(join(folder, workerFile), {
      cwd: folder, execArgv: ['--import', textFiles], stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced',
    });
    this.#process.once('exit', () => { this.isGone = true; });
  }

  /** Nothing where the process died or had to be ended: the mutant has no end. */
  obey(order: Order, longest: number): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const answered = (answer?: Answer): void => {
        clearTimeout(timer);
        this.#process.off('message', answered);
        this.#process.off('exit', gone);
        resolve(answer);
      };
      const gone = (): void => answered();
      const timer = setTimeout(() => {
        this.end();
        answered();
      }, longest);
      this.#process.on('message', answered);
      this.#process.once('exit', gone);
      this.#process.send(order);
    });
  }

  end(): void {
    this.isGone = true;
    this.#process.kill('SIGKILL');
  }
}
