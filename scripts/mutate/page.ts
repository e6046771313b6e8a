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

const head = '| room | mutants | killed | score | survivors with a reason | without |\n|---|---:|---:|---:|---:|---:|';

/** Of all mutants of a room, how many a test kills; one with a reason counts as a survivor all the same. */
export function scores(rooms: readonly string[], results: readonly Result[]): string {
  return [head, ...measuredOf(rooms, results).map(([room, own]) => line(room, own)), line('all', results)].join('\n');
}

function line(name: string, of: readonly Result[]): string {
  const killed = of.filter(({ killedBy }) => killedBy !== undefined).length;
  const justified = of.filter(({ killedBy, mutant }) => killedBy === undefined && reasonOf(mutant) !== undefined).length;
  const score = `${(100 * killed / of.length).toFixed(1)} %`;
  return `| ${[name, of.length, killed, score, justified, of.length - killed - justified].join(' | ')} |`;
}

function measuredOf(rooms: readonly string[], results: readonly Result[]): [string, Result[]][] {
  return rooms
    .map((room): [string, Result[]] => [room, results.filter(({ mutant }) => mutant.file.startsWith(`src/${room}/`))])
    .filter(([, own]) => own.length > 0);
}

/** The page with these results; a room that was not measured now keeps what the page said of it `before`. */
export function page(rooms: readonly string[], results: readonly Result[], before = ''): string {
  const measured = new Map(measuredOf(rooms, results));
  const shown = rooms.flatMap((room) => {
    const own = measured.get(room);
    const parts = own ? { line: line(room, own), survivors: survivorsOf(own) } : partsOf(before, room);
    return parts ? [{ room, ...parts }] : [];
  });
  return `# Mutation testing

\`npm run mutate -- --write\` wrote this page. It builds one small fault after another into the sources (a comparison that is off by one,
a condition turned round, a number one too high, a call left out) and runs the tests that pass the place: a fault that no test
notices is a survivor. Every survivor counts against the score, the ones with a reason too.

${head}
${shown.map((part) => part.line).join('\n')}

${shown.map(({ room, survivors }) => `## ${room}\n\n${survivors}`).join('\n\n')}
`;
}

function survivorsOf(results: readonly Result[]): string {
  const survivors = results.filter(({ killedBy }) => killedBy === undefined);
  const files = [...new Set(survivors.map(({ mutant }) => mutant.file))];
  const ofFile = (file: string): string => survivors.filter(({ mutant }) => mutant.file === file).map(inPage).join('\n');
  return files.map((file) => `### ${file}\n\n${ofFile(file)}`).join('\n\n') || 'None.';
}

function partsOf(text: string, room: string): { line: string; survivors: string } | undefined {
  const row = text.split('\n').find((one) => one.startsWith(`| ${room} |`));
  const survivors = text.split(/^## /m).find((section) => section.startsWith(`${room}\n`))?.slice(room.length).trim();
  return row !== undefined && survivors !== undefined ? { line: row, survivors } : undefined;
}

function inPage({ mutant, tests }: Result): string {
  const why = reasonOf(mutant) ?? (tests === 0 ? 'no test passes here' : 'open');
  return `- \`${mutant.code}\`: \`${changeOf(mutant)}\`: ${why}`;
}
