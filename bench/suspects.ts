import fc from 'fast-check';
import { findSuspects, type Suspects } from '../src/check/suspects/index.js';
import { currentForm as form } from '../src/form/index.js';
import { addedUp, corruptAnyhow, random, slips, type Figures, type Random } from '../test/check/suspects/corrupt.js';
import { loadOracle, type Oracle } from '../test/check/suspects/oracle.js';
import { combinations, realFigures, sizeOf } from '../test/check/suspects/sets.js';
import { consistentReports } from '../test/reports.js';
import type { Measured } from './measure.js';

const seedNumber = 2024;

/** The wrong-cell search: the same minimum as an exact solver, time by number of wrong cells, and how often it names the right cells. */
export async function benchSuspects(instances = 1000): Promise<Measured[]> {
  const reports = fc.sample(consistentReports, { seed: seedNumber, numRuns: instances }).map(({ figures }) => figures as Figures);
  return [...times(reports), ...hitRates('real reports', realFigures), ...hitRates('random reports', reports), await agreement(reports)];
}

async function agreement(reports: readonly Figures[]): Promise<Measured> {
  let oracle = await loadOracle();
  const start = random(seedNumber);
  const wrong = reports.map((figures, at) => corruptAnyhow(at % 2 === 0 ? figures : addedUp(reports, start), 1 + (at % 8), start));
  let [agreed, other, stopped, unsolved, solver, own] = [0, 0, 0, 0, 0, 0];
  for (const [at, figures] of wrong.entries()) {
    // its memory grows with each program, until it gives up
    if (at % perOracle === 0) oracle = await loadOracle();
    const [size, seconds] = timed(() => sizeOf(findSuspects(form, figures)));
    const [least, solverSeconds] = timed(() => orNone(oracle, figures, size));
    // one that broke off answers nothing more
    if (least === broken) oracle = await loadOracle();
    if (size === least) agreed++;
    else if (Number.isNaN(size)) stopped++;
    else if (least === broken || Number.isNaN(least)) unsolved++;
    else other++;
    own += seconds;
    solver += solverSeconds;
  }
  const not = [
    `${other} another minimum`, `${stopped} stopped at the bound of steps`,
    `${unsolved} where HiGHS comes to no end or rounds too much to tell`,
  ].join(', ');
  return {
    name: 'wrong cells: fewest changes, agreement with HiGHS on 1 to 8 wrong cells, figures of an office and of a province',
    value: `${agreed} of ${wrong.length} (${not}), mean ${milliseconds(own / wrong.length)}`, figure: wrong.length - agreed, most: 0,
    reference: `HiGHS mean ${milliseconds(solver / wrong.length)}`, budget: 'all',
    ...(other + stopped === 0 ? { reason: 'HiGHS gave no answer to hold ours against' } : {}),
  };
}

const perOracle = 25;
const broken = Symbol('broken off');

function orNone(oracle: Oracle, figures: Figures, enough: number): number | undefined | typeof broken {
  try {
    return oracle(figures, enough);
  } catch {
    return broken;
  }
}

function times(reports: readonly Figures[]): Measured[] {
  const start = random(seedNumber + 1);
  const byCount = [1, 2, 3, 4, 5, 6, 7, 8].map((count) => reports.map((figures, at) =>
    corruptAnyhow(at % 2 === 0 ? figures : addedUp(reports, start), count, start)));
  for (const wrong of byCount.flat()) findSuspects(form, wrong);
  return byCount.map((wrong, at): Measured => {
    const seconds = wrong.map((figures) => timed(() => findSuspects(form, figures))[1]).sort((one, other) => one - other);
    return {
      name: `wrong cells: every smallest set, ${at + 1} wrong`,
      value: [
        `median ${milliseconds(seconds[seconds.length >> 1]!)}`, `p95 ${milliseconds(seconds[Math.floor(seconds.length * 0.95)]!)}`,
        `worst ${milliseconds(seconds[seconds.length - 1]!)}`,
      ].join(', '),
      ...(at < 6 ? { budget: 'median 1 ms', most: 1e-3, figure: seconds[seconds.length >> 1]! } : {}),
    };
  });
}

function hitRates(what: string, reports: readonly Figures[]): Measured[] {
  const start = random(seedNumber + 2);
  return Object.entries(slips).map(([name, slip]): Measured => {
    let [cases, first, shared, listed] = [0, 0, 0, 0];
    for (let attempt = 0; attempt < 3000 && cases < 400; attempt++) {
      const right = start.pick(reports);
      const found = corrupted(right, slip, start);
      if (!found) continue;
      cases++;
      const { isListed, isFirst, isAlone } = hit(right, found.wrong, found.suspects);
      if (isListed) listed++;
      if (isFirst && isAlone) first++;
      if (isFirst && !isAlone) shared++;
    }
    const share = (count: number): string => `${((100 * count) / cases).toFixed(0)} %`;
    return { name: `wrong cells: ${name}, ${what}`,
      value: `first ${share(first)}, first among equals ${share(shared)}, in the list ${share(listed)} (${cases} cases that break a sum)` };
  });
}

function corrupted(
  right: Figures, slip: (figures: Figures, start: Random) => Figures | undefined, start: Random,
): { wrong: Figures; suspects: Suspects } | undefined {
  const wrong = slip(right, start);
  const suspects = wrong && findSuspects(form, wrong);
  return suspects && suspects.blocks.length > 0 ? { wrong, suspects } : undefined;
}

/** First: in every block the set with the true values has rank 1; alone: no other set shares that rank. */
function hit(right: Figures, wrong: Figures, suspects: Suspects): { isListed: boolean; isFirst: boolean; isAlone: boolean } {
  const truth = form.figures.flatMap(({ key }) => (right[key] === wrong[key] ? [] : [`${key}=${right[key]!}`])).join(' ');
  const likeliest: Suspects = {
    ...suspects,
    blocks: suspects.blocks.map((block) =>
      (block.outcome === 'found' ? { ...block, suspects: block.suspects.filter(({ rank }) => rank === 1) } : block)),
  };
  const [all, best] = [combinations(suspects), combinations(likeliest)];
  return { isListed: all?.includes(truth) ?? false, isFirst: best?.includes(truth) ?? false, isAlone: best?.length === 1 };
}

function timed<T>(run: () => T): [result: T, seconds: number] {
  const start = process.hrtime.bigint();
  const result = run();
  return [result, Number(process.hrtime.bigint() - start) / 1e9];
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1e3).toFixed(3)} ms`;
}
