type Body = (this: Context) => unknown;

interface Context {
  timeout(): void;
}

interface Hooks {
  readonly beforeAll: Body[];
  readonly beforeEach: Body[];
  readonly afterEach: Body[];
  readonly afterAll: Body[];
}

export interface Test {
  readonly title: string;
  /** Runs it alone, with the hooks around it. */
  readonly run: () => Promise<void>;
}

const context: Context = { timeout: () => undefined };

/** Loads a test file written for mocha's describe and it; each of its tests can then be run alone, and again. */
export async function loadTests(url: string): Promise<Test[]> {
  const tests: Test[] = [];
  let around: readonly Hooks[] = [noHooks()];
  const titles: string[] = [];
  const innermost = (): Hooks => around[around.length - 1]!;
  const mocha = {
    describe: (title: string, body: Body): Context => {
      const outer = around;
      around = [...around, noHooks()];
      titles.push(title);
      body.call(context);
      titles.pop();
      around = outer;
      return context;
    },
    it: (title: string, body: Body): Context => {
      const own = around;
      tests.push({ title: [...titles, title].join(' › '), run: () => runWith(own, body) });
      return context;
    },
    before: (body: Body) => innermost().beforeAll.push(body),
    beforeEach: (body: Body) => innermost().beforeEach.push(body),
    afterEach: (body: Body) => innermost().afterEach.push(body),
    after: (body: Body) => innermost().afterAll.push(body),
  };
  Object.assign(globalThis, mocha);
  await import(url);
  return tests;
}

function noHooks(): Hooks {
  return { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] };
}

async function runWith(around: readonly Hooks[], body: Body): Promise<void> {
  const inwards = (which: keyof Hooks): Body[] => around.flatMap((hooks) => hooks[which]);
  const outwards = (which: keyof Hooks): Body[] => [...around].reverse().flatMap((hooks) => hooks[which]);
  try {
    for (const hook of [...inwards('beforeAll'), ...inwards('beforeEach')]) await hook.call(context);
    await body.call(context);
  } finally {
    for (const hook of [...outwards('afterEach'), ...outwards('afterAll')]) await hook.call(context);
  }
}
