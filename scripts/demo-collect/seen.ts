import type { Expected } from './demo.js';

interface BodyJson {
  readonly name: string;
  readonly state: string;
  readonly remarks: readonly { readonly kind: string }[];
}

/** What bodies.json says beside what it should, a line a body; empty where it names everything and nothing else. */
export function differences(expected: Expected, bodies: readonly BodyJson[]): string[] {
  const seen = Object.fromEntries(bodies.map(({ name, state, remarks }) => [name, [state, ...remarks.map(({ kind }) => kind)]]));
  return [...new Set([...Object.keys(expected), ...Object.keys(seen)])].flatMap((name) => {
    const [should, is] = [expected[name], seen[name]].map((told) => told?.join(' ') ?? 'nothing');
    return should === is ? [] : [`${name}: ${is}, should be ${should}`];
  });
}
