import { readFileSync } from 'node:fs';
import type { Mutant } from './instrument.js';
import type { ByRoom, Measured, Survivor } from './measured.js';

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
export function scores(measured: ByRoom): string {
  const line = (name: string, { mutants, survivors }: Measured): string => {
    const killed = mutants - survivors.length;
    const justified = survivors.filter((one) => reasonOf(one) !== undefined).length;
    const score = `${(100 * killed / mutants).toFixed(1)} %`;
    return `| ${[name, mutants, killed, score, justified, survivors.length - justified].join(' | ')} |`;
  };
  return [
    '| room | mutants | killed | score | survivors with a reason | without |', '|---|---:|---:|---:|---:|---:|',
    ...Object.entries(measured).map(([room, of]) => line(room, of)),
  ].join('\n');
}

export function page(measured: ByRoom): string {
  const sections = Object.entries(measured).map(([room, { survivors }]) => {
    const files = [...new Set(survivors.map(({ file }) => file))];
    const ofFile = (name: string): string => survivors.filter(({ file }) => file === name).map(inPage).join('\n');
    return `## ${room}\n\n${files.map((file) => `### ${file}\n\n${ofFile(file)}`).join('\n\n') || 'None.'}\n`;
  });
  return `# Mutation testing

\`npm run mutate -- --write\` wrote this page. It builds one small fault after another into the sources (a comparison that is off by one,
a condition turned round, a number one too high, a call left out) and runs the tests that pass the place: a fault that no test
notices is a survivor. Every survivor counts against the score, the ones with a reason too.

${scores(measured)}

${sections.join('\n')}`;
}

function inPage(survivor: Survivor): string {
  const why = reasonOf(survivor) ?? (survivor.untested ? 'no test passes here' : 'open');
  return `- \`${survivor.code}\`: \`${changeOf(survivor)}\`: ${why}`;
}
