import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyFiles } from '../src/cli/pool.js';
import { currentForm } from '../src/form/index.js';
import { formats, type FormatName } from '../test/attack/formats/index.js';
import { modelOf } from '../test/attack/model.js';
import { growing, growth, inFolder, inWords, newFolder, ran, type Run } from './folders.js';
import type { Measured } from './measure.js';
import { openingInWords, openingOf } from './opening.js';
import { differentReports, workbookOf } from './workbooks.js';

const perKind = 100;
const kinds: readonly (readonly [name: string, kinds: readonly FormatName[]])[] = [
  ['xlsx', ['xlsx']], ['docx', ['docx']], ['html', ['html']], ['PDF', ['pdf']],
  ['files of these kinds in turn', ['xlsx', 'docx', 'html', 'pdf']],
];

/** `gouji collect` by kind, by number of files, with one worker and with two, and what it writes. */
export async function* benchCollect(sizes: readonly number[]): AsyncGenerator<Measured> {
  for (const [name, each] of kinds) yield ofKind(name, each);
  yield oneAndTwo();
  yield* bySize(sizes);
}

function ofKind(name: string, each: readonly FormatName[]): Measured {
  return inFolder((folder) => {
    const handed = filled(join(folder, 'in'), perKind, each);
    return { name: `gouji collect of ${perKind} ${name}`, value: inWords(perKind, ran('collect', handed, '-o', join(folder, 'out'))) };
  });
}

/** The folder grows; each time all is collected anew, and then once more with nothing to read. */
async function* bySize(sizes: readonly number[]): AsyncGenerator<Measured> {
  const folder = newFolder();
  try {
    const [handed, out] = [join(folder, 'in'), join(folder, 'out')];
    const runs = new Map<number, Run>();
    for (const { size, inflating } of growing(handed, sizes)) {
      rmSync(out, { recursive: true, force: true });
      runs.set(size, ran('collect', handed, '-o', out));
      yield* growth('gouji collect', size, runs, inflating);
      yield* await ofPicture(size, join(out, 'picture.html'));
      const again = ran('collect', handed, '-o', out);
      yield { name: `gouji collect of ${size} xlsx once more, where no file changed`, value: inWords(size, again) };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** By number of bodies, where a budget is set: kilobytes, and milliseconds until it is of use. */
const pictureBudgets: Readonly<Partial<Record<number, readonly [size: number, opening: number]>>> = {
  200: [600, 1000], 10_000: [12_000, 3000],
};

const byTheClock = 'by the clock, on this machine with what else runs on it';

async function ofPicture(bodies: number, picture: string): Promise<Measured[]> {
  const kilobytes = statSync(picture).size / 1000;
  const opening = await openingOf(picture);
  const [most, longest] = pictureBudgets[bodies] ?? [];
  const name = `picture.html of ${bodies} bodies`;
  return [
    { name, value: `${kilobytes.toFixed(0)} KB`, figure: kilobytes, ...(most === undefined ? {} : { budget: `${most} KB`, most }) },
    {
      name: `${name}, from disk until a body opens at a click`, value: openingInWords(opening), figure: opening.median,
      ...(longest === undefined ? {} : { budget: `${longest} ms`, most: longest, reason: byTheClock }),
    },
  ];
}

/** As many files as one worker serves at most, twice: in two runs, and in one run, for which a second worker is started. */
function oneAndTwo(): Measured {
  return inFolder((folder) => {
    const half = manyFiles - 1;
    const halves = ['a', 'b'].map((name, at) => filled(join(folder, name), half, ['xlsx'], at + 20));
    const both = ran('collect', ...halves, '-o', join(folder, 'both'));
    const [one, other] = halves.map((each, at) => ran('collect', each, '-o', join(folder, `out-${at}`))) as [Run, Run];
    const alone = { cpu: one.cpu + other.cpu, wall: one.wall + other.wall, megabytes: Math.max(one.megabytes, other.megabytes) };
    return {
      name: `gouji collect of ${2 * half} xlsx with two workers`, value: inWords(2 * half, both),
      reference: `in two runs of ${half} with one worker each ${inWords(2 * half, alone)}`, ratio: both.wall / alone.wall,
    };
  });
}

function filled(folder: string, count: number, each: readonly FormatName[], seedNumber = 10): string {
  mkdirSync(folder);
  let made = 0;
  for (const report of differentReports(count, seedNumber)) {
    const format = formats[each[made % each.length]!];
    const bytes = format.file.endsWith('.xlsx') ? workbookOf(report) : format.write(modelOf(currentForm, report));
    writeFileSync(join(folder, `${String(made++).padStart(5, '0')}${format.file.slice(format.file.lastIndexOf('.'))}`), bytes);
  }
  return folder;
}
