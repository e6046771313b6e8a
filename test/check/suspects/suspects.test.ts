import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSuspects, type Constraint, type KnownFigures, type SuspectOptions } from '../../../src/check/suspects/index.js';
import { linearEquations } from '../../../src/check/suspects/linear.js';
import { clustersOf } from '../../../src/check/suspects/cluster.js';
import { smallestSets } from '../../../src/check/suspects/search.js';
import { currentForm as form, type FigureKey } from '../../../src/form/index.js';
import { consistentReports, seed } from '../../reports.js';
import { addedUp, corruptAnyhow, random, slips, summedKeys, type Figures } from './corrupt.js';
import { loadOracle } from './oracle.js';
import { assertRepairs, brokenIn, combinations, realFigures, sizeOf } from './sets.js';

const [beilun, hongze] = realFigures as [Figures, Figures];
const zeros: Figures = Object.fromEntries(form.figures.map(({ key }) => [key, 0]));

/** Blocks as `figure:from>to`, one line a set with its rank. */
function lines(figures: KnownFigures, options?: SuspectOptions): (string[] | string)[] {
  return findSuspects(form, figures, options).blocks.map((block) => block.outcome === 'tooMany'
    ? `too many: at least ${block.atLeast}, ${block.limit}`
    : block.suspects.map(({ rank, changes }) =>
      `${rank}: ${changes.map(({ figure, from, to }) => `${short(figure)}:${from}>${to}`).join(' ')}`));
}

function short(figure: FigureKey): string {
  return figure.replace(/^(applications|disputes)\./, '');
}

function fixed(figure: FigureKey, value: number): Constraint {
  return { id: `carry/${figure}`, terms: [{ figure, sign: 1 }], value };
}

/** Naive: every pair of cells, every pair of values that one or two residuals could ask for. */
function bruteForce(figures: Figures): string[] {
  const residuals = form.equations.map(({ left, right }) => {
    const signs = new Map([...left.map((key) => [key, 1] as const), ...right.map((key) => [key, -1] as const)]);
    return { signs, off: [...signs].reduce((sum, [key, sign]) => sum + sign * figures[key]!, 0) };
  });
  const broken = residuals.filter(({ off }) => off !== 0);
  const single = [...new Set(broken.flatMap(({ off }) => [off, -off]))];
  const steps = [...new Set(single.flatMap((one) => [one, ...single.map((other) => one + other)]))].filter((step) => step !== 0);
  const repairs = (changes: readonly (readonly [FigureKey, number])[]): boolean =>
    changes.every(([key, by]) => figures[key]! + by >= 0)
    && residuals.every(({ signs, off }) => changes.reduce((sum, [key, by]) => sum + (signs.get(key) ?? 0) * by, off) === 0);
  const text = (changes: readonly (readonly [FigureKey, number])[]): string =>
    changes.map(([key, by]) => `${key}=${figures[key]! + by}`).join(' ');
  const ones = summedKeys.flatMap((key) => steps.map((by) => [[key, by]] as const)).filter(repairs).map(text);
  if (ones.length > 0) return ones.sort();
  return summedKeys.flatMap((one, at) => summedKeys.slice(at + 1).flatMap((other) => {
    if (!broken.every(({ signs }) => signs.has(one) || signs.has(other))) return [];
    return steps.flatMap((by) => steps.map((otherBy) => [[one, by], [other, otherBy]] as const)).filter(repairs).map(text);
  })).sort();
}

describe('naming the wrong cell', () => {
  it('says nothing of a report in which every equation holds', () => {
    for (const figures of realFigures) assert.deepEqual(findSuspects(form, figures), { blocks: [], undecided: [] });
  });

  it('fills the two dispute totals that Hongze 2023 left at 0 first', () => {
    const { figures } = seed('hongze-2023');
    assert.deepEqual(lines(figures), [['1: review.total:0>11'], ['1: suitAfterReview.total:0>5', '2: suitAfterReview.upheld:5>0']]);
    assert.deepEqual(findSuspects(form, figures).blocks.map((block) =>
      [block.broken.map(({ id }) => id), block.outcome === 'found' && block.suspects[0]!.why]), [
      [['disputes/total:review'], [{ kind: 'totalLeftAtZero', figure: 'disputes.review.total' }]],
      [['disputes/total:suitAfterReview'], [{ kind: 'totalLeftAtZero', figure: 'disputes.suitAfterReview.total' }]],
    ]);
  });

  for (const [what, wrong, expected] of [
    ['one cell', { 'applications.unavailable.notHeld.person': 100 }, [['1: unavailable.notHeld.person:100>10']]],
    ['two cells far apart, each on its own', { 'applications.unavailable.notHeld.person': 100, 'applications.carriedForward.total': 3 },
      [['1: unavailable.notHeld.person:100>10'], ['1: carriedForward.total:3>0']]],
    ['a value in the column beside', { 'applications.unavailable.notHeld.person': 0, 'applications.unavailable.notHeld.enterprise': 10 },
      [['1: unavailable.notHeld.person:0>10 unavailable.notHeld.enterprise:10>0']]],
    ['a negative number', { 'applications.partlyGranted.person': -4 }, [['1: partlyGranted.person:-4>4']]],
    ['a negative number in an otherwise right sum', { 'disputes.review.pending': -10 }, [['1: review.pending:-10>0']]],
    ['a fraction', { 'applications.unavailable.notHeld.person': 10.5 }, [['1: unavailable.notHeld.person:10.5>10']]],
    ['five negative numbers', Object.fromEntries(summedKeys.slice(20, 25).map((key) => [key, -1])), [
      ['1: granted.total:-1>0'],
      ['1: partlyGranted.person:-1>4 partlyGranted.enterprise:-1>0 partlyGranted.research:-1>0 partlyGranted.charity:-1>0'],
    ]],
    ['nine negative numbers', Object.fromEntries(summedKeys.slice(20, 29).map((key) => [key, -1])), ['too many: at least 9, cells']],
  ] as const) it(`finds ${what}`, () => assert.deepEqual(lines({ ...hongze, ...wrong }), expected));

  it('shows sets that explain a broken sum equally well with the same rank', () => {
    const wrong = { ...zeros, 'disputes.review.upheld': 60, 'disputes.review.corrected': 60, 'disputes.review.total': 115 };
    assert.deepEqual(lines(wrong), [['1: review.total:115>120', '2: review.upheld:60>55', '2: review.corrected:60>55']]);
  });

  it('gives no value where more than one fits, and the one where only one does', () => {
    const figures = { ...zeros, 'disputes.review.upheld': 2, 'disputes.review.corrected': 3, 'disputes.review.total': 1 };
    const total = (value: number): SuspectOptions => ({ constraints: [fixed('disputes.review.total', value)] });
    assert.deepEqual(lines(figures, total(1)), [['1: review.upheld:2>null review.corrected:3>null']]);
    assert.deepEqual(lines({ ...figures, 'disputes.review.total': 0 }, total(0)), [['1: review.upheld:2>0 review.corrected:3>0']]);
    assert.deepEqual(lines({ ...figures, 'disputes.review.other': 4 }, total(1)), [
      ['1: review.upheld:2>null review.corrected:3>null review.other:4>null'],
    ]);
  });

  it('changes a cell and a second one where two equations ask different values of the first', () => {
    const figures = { ...zeros, 'disputes.review.upheld': 4, 'disputes.review.total': 3 };
    assert.deepEqual(lines(figures, { constraints: [fixed('disputes.review.total', 1)] }), [['1: review.upheld:4>1 review.total:3>1']]);
  });

  it('keeps to each block the equations that it repairs', () => {
    const { blocks } = findSuspects(form, {
      ...hongze, 'applications.unavailable.notHeld.person': 100, 'applications.carriedForward.total': 3,
    });
    assert.deepEqual(blocks.map(({ broken }) => broken.map(({ id }) => id)), [
      ['applications/row-total:unavailable.notHeld', 'applications/breakdown:person'], ['applications/row-total:carriedForward', 'applications/balance:total'],
    ]);
  });

  it('takes last year\'s figures as further equations', () => {
    const figure = 'applications.broughtForward.person';
    const constraints = [fixed(figure, hongze[figure]!)];
    assert.deepEqual(lines(hongze, { constraints }), []);
    const swapped = { ...hongze, [figure]: 7 };
    assert.deepEqual(lines(swapped, { constraints }), [['1: broughtForward.person:7>0']]);
    const { blocks } = findSuspects(form, { ...hongze, [figure]: 7, 'applications.broughtForward.total': 7 }, { constraints });
    assert.deepEqual(blocks[0]!.broken.map(({ id }) => id), [
      'applications/balance:person', 'applications/balance:total', `carry/${figure}`,
    ]);
    const twice: Constraint = { id: 'twice', terms: [{ figure, sign: 1 }, { figure, sign: 1 }], value: 14 };
    assert.deepEqual(lines({ ...zeros, [figure]: 7, 'applications.broughtForward.total': 7, 'applications.concluded.person': 7,
      'applications.concluded.total': 7, 'applications.granted.person': 7, 'applications.granted.total': 7 }, {
      constraints: [twice] }), []);
    assert.throws(() =>
      findSuspects(form, hongze, { constraints: [fixed('applications.nothing.person', 0)] }), /applications\.nothing\.person/);
    assert.throws(() => findSuspects(form, hongze, { constraints: [fixed(figure, 0.5)] }), /0\.5/);
  });

  it('says that a constraint no count can meet is out of reach', () => {
    assert.deepEqual(lines(hongze, { constraints: [fixed('disputes.review.total', -1)] }), ['too many: at least 9, cells']);
  });

  it('leaves out the equations of a blank and says which', () => {
    const { blocks, undecided } = findSuspects(form, { ...hongze, 'applications.granted.person': null, 'disputes.review.total': 12 });
    assert.deepEqual(undecided.map(({ id }) => id), ['applications/row-total:granted', 'applications/breakdown:person']);
    assert.equal(blocks.length, 1);
  });

  it('stops at each limit and says so', () => {
    const wrong = corruptAnyhow(beilun, 4, random(3));
    assert.equal(sizeOf(findSuspects(form, wrong)), 4);
    assert.deepEqual(lines(wrong, { mostCells: 3 }).slice(0, 1), ['too many: at least 4, cells']);
    assert.deepEqual(lines(wrong, { mostSteps: 2 }).slice(0, 1), ['too many: at least 2, steps']);
    assert.deepEqual(lines(seed('hongze-2023').figures, { mostSets: 1 }), [['1: review.total:0>11'], 'too many: at least 1, sets']);
    const threeWays = { ...zeros, 'disputes.review.upheld': 60, 'disputes.review.corrected': 60, 'disputes.review.total': 115 };
    assert.deepEqual(lines(threeWays, { mostSets: 2 }), ['too many: at least 1, sets']);
    const suqian = realFigures[3]!;
    const anyRow = { ...suqian, 'applications.granted.person': suqian['applications.granted.person']! - 5,
      'applications.granted.total': suqian['applications.granted.total']! - 5 };
    assert.ok(combinations(findSuspects(form, anyRow))!.length > 10);
    assert.deepEqual(lines(anyRow, { mostSets: 1 }), ['too many: at least 2, sets']);
  });

  it('finds as many sets in one part of the form as the square of those that a block may show', () => {
    const sum = (id: string, value: number, ...figures: FigureKey[]): Constraint =>
      ({ id, value, terms: figures.map((figure) => ({ figure: `disclosure.${figure}`, sign: 1 })) });
    const constraints = [
      sum('one', 1, 'regulations.issued', 'regulations.inForce', 'normativeDocuments.issued'),
      sum('two', 1, 'licensing.decisions', 'fees.amount', 'normativeDocuments.issued'),
      sum('three', 1, 'penalties.decisions', 'coercion.decisions', 'normativeDocuments.issued'),
      sum('none', 0, 'normativeDocuments.issued'),
    ];
    const found = (mostSets: number): (number | string)[] =>
      lines(zeros, { constraints, mostSets }).map((block) => (typeof block === 'string' ? block : block.length));
    assert.deepEqual([found(2), found(3)], [['too many: at least 3, sets'], [2, 2, 2]]);
  });

  it('shows fifty sets of a block and not one more, unless told', () => {
    // only the constraint can be decided
    const totals = form.equations.flatMap(({ right }) => right);
    const figures: KnownFigures = { ...zeros, ...Object.fromEntries(totals.map((key) => [key, null])) };
    const oneOf = (count: number): (string | number)[] => {
      const terms = summedKeys.filter((key) => !totals.includes(key)).slice(0, count).map((figure) => ({ figure, sign: 1 as const }));
      return lines(figures, { constraints: [{ id: 'one', terms, value: 1 }] }).map((block) => (typeof block === 'string' ? block : block.length));
    };
    assert.deepEqual([oneOf(50), oneOf(51)], [[50], ['too many: at least 1, sets']]);
  });

  it('does not pass a list that was cut off as every set', () => {
    const figures = Float64Array.from(form.figures, ({ key }) => (key === 'disputes.review.total' ? 9 : 2));
    const part = clustersOf(linearEquations(form).slice(-3), figures)[0]!;
    const outcome = (mostSets: number): string => smallestSets(part, { mostCells: 4, mostSteps: 1000, mostSets }).outcome;
    assert.deepEqual([outcome(4), outcome(5)], ['tooMany', 'found']);
  });

  it('has every wrong cell with its true value among the sets, for each cell that an equation holds, in every real report', () => {
    for (const figures of realFigures) {
      for (const key of summedKeys) {
        for (const wrong of [figures[key]! + 1, figures[key]! * 10 + 7, Math.floor(figures[key]! / 2)]) {
          if (wrong === figures[key]) continue;
          const suspects = findSuspects(form, { ...figures, [key]: wrong });
          assert.ok(combinations(suspects)!.includes(`${key}=${figures[key]}`), `${key} ${wrong}`);
        }
      }
    }
  });

  it('does so for random reports', () => {
    fc.assert(fc.property(consistentReports, fc.nat(summedKeys.length - 1), fc.nat(500), ({ figures }, at, wrong) => {
      const key = summedKeys[at]!;
      fc.pre(wrong !== figures[key]);
      assert.ok(combinations(findSuspects(form, { ...figures, [key]: wrong }))!.includes(`${key}=${figures[key]}`));
    }), { numRuns: 200 });
  });

  it('gives sets that repair every equation, each once, none larger than what went wrong', () => {
    fc.assert(fc.property(consistentReports, fc.integer({ min: 1, max: 4 }), fc.nat(), (report, count, start) => {
      const figures = corruptAnyhow(report.figures as Figures, count, random(start));
      // two slips may make up for each other
      fc.pre(brokenIn(figures).length > 0);
      const suspects = findSuspects(form, figures);
      const all = combinations(suspects)!;
      assert.equal(new Set(all).size, all.length);
      for (const combination of all) assertRepairs(figures, combination);
      assert.ok(new Set(all.map((combination) => combination.split(' ').length)).size === 1 && sizeOf(suspects) <= count);
      assert.deepEqual(new Set(suspects.blocks.flatMap(({ broken }) => broken.map(({ id }) => id))), new Set(brokenIn(figures)));
    }), { numRuns: 200 });
  });

  it('finds exactly the sets that trying every cell and every pair of cells finds', () => {
    const start = random(11);
    for (const figures of [
      ...realFigures, ...fc.sample(consistentReports, { seed: 5, numRuns: 4 }).map((report) => report.figures as Figures),
    ]) {
      for (const count of [1, 2, 2, 2]) {
        const wrong = corruptAnyhow(figures, count, start);
        assert.deepEqual(combinations(findSuspects(form, wrong)), bruteForce(wrong));
      }
      for (const slip of ['one row or column off', 'two neighbours exchanged', 'a part and the total worked out from it']) {
        const wrong = slips[slip]!(figures, start);
        if (wrong && brokenIn(wrong).length > 0) assert.deepEqual(combinations(findSuspects(form, wrong)), bruteForce(wrong), slip);
      }
    }
  });

  it('needs as few cells as an exact solver: up to eight, with the figures of an office and of a province, with and without constraints', async () => {
    const oracle = await loadOracle();
    // programs that it solves quickly; `npm run bench -- suspects --highs 1000` asks of all kinds
    const start = random(25);
    const reports = fc.sample(consistentReports, { seed: 9, numRuns: 24 }).map(({ figures }) => figures as Figures);
    for (const at of reports.keys()) {
      const figures = at % 2 === 0 ? reports[at]! : addedUp(reports, start);
      const constraints = at % 3 === 0
        ? ['person', 'enterprise', 'total'].map((column) => `applications.broughtForward.${column}`).map((key) => fixed(key, figures[key]!))
        : [];
      const wrong = corruptAnyhow(figures, 1 + (at % 8), start);
      const size = sizeOf(findSuspects(form, wrong, { constraints }));
      assert.equal(size, oracle(wrong, size, constraints), `report ${at}`);
    }
  });
});
