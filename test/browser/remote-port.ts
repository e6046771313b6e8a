import type { Page } from 'playwright-core';
import { WorkbookError, type EditedCells, type WorkbookErrorKind, type WorkbookPort } from '../../src/workbook/port.js';

interface Answer {
  readonly value?: unknown;
  readonly error?: { readonly kind: WorkbookErrorKind; readonly message: string; readonly sheet: string | undefined };
}

const heard = new WeakMap<Page, Map<number, (change: EditedCells) => void>>();

/** The page's port, called from here: its methods take and give plain data, so they pass through unharmed. */
export async function remotePort(page: Page): Promise<WorkbookPort> {
  const listeners = heard.get(page) ?? new Map<number, (change: EditedCells) => void>();
  if (!heard.has(page)) {
    heard.set(page, listeners);
    await page.exposeFunction('goujiHeard', (id: number, change: EditedCells) => listeners.get(id)?.(change));
  }
  const call = async (method: keyof WorkbookPort, ...args: unknown[]): Promise<never> => {
    const answer = await page.evaluate<Answer, readonly [string, unknown[]]>(([name, given]) => {
      const run = async (): Promise<Answer> => {
        try {
          const port = window.gouji.port as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
          return { value: await port[name]!(...given) };
        } catch (error) {
          const { kind, message, sheet } = error as WorkbookError;
          return { error: { kind, message, sheet } };
        }
      };
      // the debugger holds an answer weakly: under load one was collected before it was told
      const answers = ((window as unknown as { goujiAnswers?: Set<unknown> }).goujiAnswers ??= new Set());
      const coming = run();
      answers.add(coming);
      return coming.finally(() => setTimeout(() => answers.delete(coming), 1000));
    }, [method, args]);
    if (answer.error) throw new WorkbookError(answer.error.kind, answer.error.message, answer.error.sheet);
    return answer.value as never;
  };
  return {
    capabilities: await page.evaluate(() => window.gouji.port!.capabilities),
    sheets: () => call('sheets'),
    read: (requests) => call('read', requests),
    write: (blocks) => call('write', blocks),
    addSheet: (...designs) => call('addSheet', ...designs),
    replaceSheet: (design) => call('replaceSheet', design),
    flag: (flags, options) => call('flag', flags, options),
    clearFlags: () => call('clearFlags'),
    select: (place) => call('select', place),
    selection: () => call('selection'),
    settings: () => call('settings'),
    setSettings: (changes) => call('setSettings', changes),
    async watch(listener) {
      const id = listeners.size;
      listeners.set(id, listener);
      const stop = await page.evaluateHandle(async (key) => window.gouji.port!.watch((change) =>
        (window as unknown as { goujiHeard(id: number, change: EditedCells): void }).goujiHeard(key, change)), id);
      return async () => { await stop.evaluate((end) => end()); };
    },
  };
}
