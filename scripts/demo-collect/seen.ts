import type { Expected } from './demo.js';

export interface BodyJson {
  readonly name: string;
  readonly state: string;
  readonly remarks: readonly { readonly kind: string }[];
  readonly changes?: readonly { readonly state: string; readonly rule: string }[];
}

/** What bodies.json says beside what it should, a line a body; empty where it names everything and nothing else. */
export function differences(expected: Expected, bodies: readonly BodyJson[]): string[] {
  const seen = Object.fromEntries(bodies.map(({ name, state, remarks }) => [name, [state, ...remarks.map(({ kind }) => kind)]]));
  return [...new Set([...Object.keys(expected), ...Object.keys(seen)])].flatMap((name) => {
    const [should, is] = [expected[name], seen[name]].map((told) => told?.join(' ') ?? 'nothing');
    return should === is ? [] : [`${name}: ${is}, should be ${should}`];
  });
}

/** The same of round two: every spoiled body is put right, and the first one has a new slip. */
export function roundTwoDifferences(spoiled: readonly string[], bodies: readonly BodyJson[]): string[] {
  return spoiled.flatMap((name, at) => {
    const body = bodies.find((one) => one.name === name);
    const is = [body?.state, ...new Set(body?.changes?.map(({ state }) => state))].join(' ');
    const should = at === 0 ? 'fail fixed new' : 'pass fixed';
    return is === should ? [] : [`${name}: ${is}, should be ${should}`];
  });
}
