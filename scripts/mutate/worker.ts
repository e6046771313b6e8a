/** The process that runs the tests on the instrumented copy. Plain JavaScript by the time it runs. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Answer, CoveredTest, Order } from './orders.js';
import { loadTests, type Test } from './suite.js';
import { Switch } from './switch.js';

/** A mutant may pass this many times the points of the whole run. */
const endless = 20;
const longestTest = 20_000;

// reproducible, and the first failure is enough
fc.configureGlobal({ seed: 1, endOnFailure: true });

let points = new Switch(0);
const tests: (Test & { readonly limit: number })[] = [];
let failLate: (reason: unknown) => void = () => undefined;

for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, (reason) => failLate(reason));

process.on('message', (order: Order) => {
  void obey(order).catch((cause: unknown): Answer => ({ answer: 'red', why: String(cause) })).then((answer) => process.send!(answer));
});

async function obey(order: Order): Promise<Answer> {
  if (order.order === 'try') return tryMutant(order.mutant, order.tests, order.patience);
  points = new Switch(order.mutants);
  Object.assign(globalThis, { __mutation: points });
  return order.order === 'load' ? load(order.files, order.runAll) : fresh(order.mutant, order.files, order.patience);
}

async function load(files: readonly string[], runAll: boolean): Promise<Answer> {
  const covered: CoveredTest[] = [];
  const whileLoading: number[] = [];
  for (const file of files) {
    const loaded = await loadTests(urlOf(file));
    whileLoading.push(...points.take().ids);
    for (const test of loaded) {
      const start = performance.now();
      const failure = runAll ? await failureOf(test, Infinity) : undefined;
      if (failure !== undefined) return { answer: 'red', why: `${file}: ${test.title}: ${failure}` };
      const { ids, total } = points.take();
      tests.push({ ...test, limit: runAll ? total * endless + 100_000 : Infinity });
      covered.push({ file, title: test.title, ms: performance.now() - start, mutants: ids });
    }
  }
  return { answer: 'loaded', tests: covered, whileLoading };
}

async function tryMutant(mutant: number, numbers: readonly number[], patience: number): Promise<Answer> {
  const end = performance.now() + patience;
  let unseen = false;
  for (const number of numbers) {
    if (performance.now() > end) return { answer: 'survived', unseen, cut: true };
    const test = tests[number]!;
    points.active = mutant;
    const failure = await failureOf(test, test.limit);
    points.active = 0;
    unseen ||= !points.take().ids.includes(mutant);
    if (failure === undefined) continue;
    const sound = await failureOf(test, Infinity) === undefined;
    points.take();
    return sound ? { answer: 'killed', by: test.title, test: number } : { answer: 'spoilt' };
  }
  return { answer: 'survived', unseen, cut: false };
}

async function fresh(mutant: number, files: readonly string[], patience: number): Promise<Answer> {
  let left = patience;
  points.active = mutant;
  for (const file of files) {
    let loaded: Test[];
    try {
      loaded = await loadTests(urlOf(file));
    } catch (cause) {
      return { answer: 'killed', by: `${file} does not load: ${String(cause)}` };
    }
    for (const test of loaded) {
      if (left < 0) return { answer: 'survived', unseen: false, cut: true };
      const start = performance.now();
      if (await failureOf(test, 100_000_000) !== undefined) return { answer: 'killed', by: test.title };
      left -= performance.now() - start;
    }
  }
  return { answer: 'survived', unseen: false, cut: false };
}

async function failureOf(test: Test, limit: number): Promise<string | undefined> {
  points.left = limit;
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      test.run(),
      new Promise((_, reject) => {
        failLate = reject;
        timer = setTimeout(() => reject(new Error('no end')), limit === Infinity ? 10 * longestTest : longestTest);
      }),
    ]);
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.stack ?? cause.message : String(cause);
  } finally {
    clearTimeout(timer);
    points.left = Infinity;
  }
}

function urlOf(file: string): string {
  return pathToFileURL(join(process.cwd(), file.replace(/\.tsx?$/, '.js'))).href;
}
