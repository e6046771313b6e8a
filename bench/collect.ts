import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyFiles } from '../src/cli/pool.js';
import { currentForm } from '../src/form/index.js';
import { formats, type FormatName } from '../test/attack/formats/index.js';
import { modelOf } from '../test/attack/model.js';
import { growth, inFolder, inWords, ran, type Run } from './folders.js';
import type { Measured } from './measure.js';
import { differentReports, workbookOf } from './workbooks.js';

const perKind = 100;
const kinds: readonly (readonly [name: string, kinds: readonly FormatName[]])[] = [
  ['xlsx', ['xlsx']], ['docx', ['docx']], ['html', ['html']], ['PDF', ['pdf']],
  ['files of these kinds in turn', ['xlsx', 'docx', 'html', 'pdf']],
];

/** `gouji collect` by kind, by number of files, with one worker and with two, and what it writes. */
export function benchCollect(sizes: readonly number[]): Measured[] {
  return [...kinds.map(([name, each]) => ofKind(name, each)), ...bySize(sizes), oneAndTwo()];
}

function ofKind(name: string, each: readonly FormatName[]): Measured {
  return inFolder((folder) => {
    const handed = filled(join(folder, 'in'), perKind, each);
    return { name: `gouji collect of ${perKind} ${name}`, value: inWords(perKind, ran('collect', handed, '-o', join(folder, 'out'))) };
  });
}

/** The folder grows; each time all is collected anew, and then once more with nothing to read. */
function bySize(sizes: readonly number[]): Measured[] {
  return inFolder((folder) => {
    const [handed, out] = [join(folder, 'in'), join(folder, 'out')];
    const runs = new Map<number, Run>();
    const again: Measured[] = [];
    mkdirSync(handed);
    let made = 0;
    for (const report of differentReports(Math.max(...sizes), 10)) {
      writeFileSync(join(handed, `${String(made++).padStart(5, '0')}.xlsx`), workbookOf(report));
      if (!sizes.includes(made)) continue;
      rmSync(out, { recursive: true, force: true });
      runs.set(made, ran('collect', handed, '-o', out));
      const kilobytes = statSync(join(out, 'picture.html')).size / 1024;
      again.push({
        name: `picture.html of ${made} bodies, and all that is written beside it, where no file changed`,
        value: `${kilobytes.toFixed(0)} KB; ${inWords(made, ran('collect', handed, '-o', out))}`,
      });
    }
    return [...growth('gouji collect', runs), ...again];
  });
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
