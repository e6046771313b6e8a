import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Mutant } from './instrument.js';
import type { Result } from './measure.js';

const file = new URL('measured.json', import.meta.url);

/** What the last run over a whole room found. */
export interface Measured {
  readonly mutants: number;
  readonly survivors: readonly Survivor[];
}

export interface Survivor extends Mutant {
  /** No test passes the place. */
  readonly untested?: true;
}

export type ByRoom = Readonly<Record<string, Measured>>;

export function readMeasured(): ByRoom {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as ByRoom : {};
}

export function writeMeasured(measured: ByRoom): void {
  const line = (survivor: Survivor): string => `    ${JSON.stringify(survivor)}`;
  const room = ([name, { mutants, survivors }]: [string, Measured]): string =>
    ` ${JSON.stringify(name)}: {"mutants": ${mutants}, "survivors": [\n${survivors.map(line).join(',\n')}\n ]}`;
  writeFileSync(file, `{\n${Object.entries(measured).map(room).join(',\n')}\n}\n`);
}

/** The results of a run, by room, in the order of `rooms`. */
export function byRoom(rooms: readonly string[], results: readonly Result[]): ByRoom {
  return Object.fromEntries(rooms.flatMap((room) => {
    const own = results.filter(({ mutant }) => roomOf(rooms, mutant.file) === room);
    return own.length > 0 ? [[room, { mutants: own.length, survivors: survivorsOf(own) }]] : [];
  }));
}

/** Rooms that were measured now take the place of what was known of them. */
export function joined(rooms: readonly string[], before: ByRoom, now: ByRoom): ByRoom {
  const all = { ...before, ...now };
  return Object.fromEntries(rooms.flatMap((room) => (all[room] ? [[room, all[room]]] : [])));
}

/** After the survivors alone were tried again: those that live still. One whose code has changed is not known any more. */
export function triedAgain(before: ByRoom, rooms: readonly string[], results: readonly Result[]): ByRoom {
  return Object.fromEntries(Object.entries(before).map(([room, measured]) => [room, rooms.includes(room)
    ? { ...measured, survivors: survivorsOf(results.filter(({ mutant }) => roomOf(rooms, mutant.file) === room)) } : measured]));
}

/** Whether it is one of the survivors, wherever its line stands by now. */
export function isSurvivor(measured: ByRoom, rooms: readonly string[]): (mutant: Mutant) => boolean {
  const known = new Set(rooms.flatMap((room) => measured[room]?.survivors ?? []).map(keyOf));
  return (mutant) => known.has(keyOf(mutant));
}

function keyOf({ file: path, code, before, after }: Mutant): string {
  return JSON.stringify([path, code, before, after]);
}

/** The innermost room that a file is in. */
export function roomOf(rooms: readonly string[], path: string): string | undefined {
  return rooms.filter((room) => path.startsWith(`src/${room}/`)).sort((one, other) => other.length - one.length)[0];
}

function survivorsOf(results: readonly Result[]): Survivor[] {
  return results.filter(({ killedBy }) => killedBy === undefined)
    .map(({ mutant, tests }) => ({ ...mutant, ...(tests === 0 ? { untested: true as const } : {}) }));
}
