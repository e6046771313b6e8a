import { readFileSync } from 'node:fs';
import type { Mutant } from './instrument.js';
import type { Result } from './measure.js';

export const pageFile = new URL('../../docs/mutation.md', import.meta.url);

/** Why a mutant may live: `code` is part of its line; `change`, where given, is its `before → after`. */
interface Reason {
  readonly file: string;
  readonly code: string;
  readonly change?: string;
  readonly reason: string;
}

export const reasons = JSON.parse(readFileSync(new URL('justified.json', import.meta.url), 'utf8')) as readonly Reason[];

export function reasonOf(mutant: Mutant): string | undefined {
  return reasons.find(({ file, code, change }) =>
    file === mutant.file && mutant.code.includes(code) && (change === undefined || change === changeOf(mutant)))?.reason;
}

export function changeOf({ before, after }: Mutant): string {
  return `${before} → ${after || '(left out)'}`;
}

/** Of all mutants of a room, how many a test kills; one with a reason counts as a survivor all the same. */
export function scores(rooms: readonly string[], results: readonly Result[]): string {
  const line = (name: string, of: readonly Result[]): string => {
    const killed = of.filter(({ killedBy }) => killedBy !== undefined).length;
    const justified = of.filter(({ killedBy, mutant }) => killedBy === undefined && reasonOf(mutant) !== undefined).length;
    const score = `${(100 * killed / of.length).toFixed(1)} %`;
    return `| ${[name, of.length, killed, score, justified, of.length - killed - justified].join(' | ')} |`;
  };
  const measured = rooms.flatMap((room) => {
    const own = results.filter(({ mutant }) => mutant.file.startsWith(`src/${room}/`));
    return own.length > 0 ? [line(room, own)] : [];
  });
  return [
    '| room | mutants | killed | score | survivors with a reason | without |', '|---|---:|---:|---:|---:|---:|',
    ...measured, line('all', results),
  ].join('\n');
}

export function page(rooms: readonly string[], results: readonly Result[]): string {
  const survivors = results.filter(({ killedBy }) => killedBy === undefined);
  const files = [...new Set(survivors.map(({ mutant }) => mutant.file))];
  return `# Mutation testing

\`npm run mutate -- --write\` wrote this page. It builds one small fault after another into the sources (a comparison that is off by one,
a condition turned round, a number one too high, a call left out) and runs the tests that pass the place: a fault that no test
notices is a survivor. Every survivor counts against the score, the ones with a reason too.

${scores(rooms, results)}

## Survivors

${files.map((file) => `### ${file}\n\n${survivors.filter(({ mutant }) => mutant.file === file).map(inPage).join('\n')}\n`).join('\n')}`;
}

function inPage({ mutant, tests }: Result): string {
  const why = reasonOf(mutant) ?? (tests === 0 ? 'no test passes here' : 'open');
  return `- \`${mutant.code}\`: \`${changeOf(mutant)}\`: ${why}`;
}
