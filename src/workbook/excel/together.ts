import { inExcel } from './errors.js';

/** Asks Excel within a batch, and gives the answer after its round trip; a rare second one is its own. */
type Ask<T> = (context: Excel.RequestContext) => () => T | Promise<T>;

/** Questions that are asked at the same moment share one round trip. */
export class Together {
  #asked: { readonly ask: Ask<unknown>; readonly resolve: (answer: unknown) => void; readonly reject: (error: unknown) => void }[] = [];

  ask<T>(ask: Ask<T>): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      this.#asked.push({ ask, resolve, reject });
      if (this.#asked.length === 1) queueMicrotask(() => void this.#send());
    }) as Promise<T>;
  }

  async #send(): Promise<void> {
    const asked = this.#asked.splice(0);
    try {
      await inExcel(async (context) => {
        const answers = asked.map(({ ask }) => ask(context));
        await context.sync();
        for (const [index, { resolve }] of asked.entries()) resolve(await answers[index]!());
      });
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
