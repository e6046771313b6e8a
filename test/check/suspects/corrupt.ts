import { currentForm as form, type FigureKey } from '../../../src/form/index.js';

export type Figures = Readonly<Record<FigureKey, number>>;

/** Seeded random numbers, the same on every machine (mulberry32). */
export interface Random {
  /** A whole number from 0 to below `bound`. */
  readonly below: (bound: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, pick: (from) => from[below(from.length)]! };
}

/** Figures that an equation holds. */
export const summedKeys: readonly FigureKey[] = form.figures.map(({ key }) => key)
  .filter((key) => form.equations.some(({ left, right }) => left.includes(key) || right.includes(key)));

const totals = summedKeys.filter((key) => form.equations.some(({ right }) => right.length === 1 && right[0] === key));

/** Figures of a province: reports added up, each many times, so that every cell holds something and every equation still holds. */
export function addedUp(reports: readonly Figures[], { below, pick }: Random): Figures {
  const parts = [1, 2, 3].map(() => ({ figures: pick(reports), times: 1 + below(400) }));
  return Object.fromEntries(form.figures.map(({ key }) =>
    [key, parts.reduce((sum, { figures, times }) => sum + times * figures[key]!, 0)]));
}

/** Changes so many different figures by anything. */
export function corruptAnyhow(figures: Figures, count: number, { below, pick }: Random): Figures {
  const wrong = new Map<FigureKey, number>();
  while (wrong.size < count) {
    const key = pick(summedKeys);
    const value = figures[key]!;
    const other = pick([value + 1 + below(9), value - 1 - below(9), value * 10, below(100), 0]);
    if (other !== value && other >= 0) wrong.set(key, other);
  }
  return { ...figures, ...Object.fromEntries(wrong) };
}

/** What a person does, by name: the figures afterwards, or undefined where it leaves all as it was. */
export const slips: Readonly<Record<string, (figures: Figures, random: Random) => Figures | undefined>> = {
  'two digits swapped': typed(10, (digits, { below }) => {
    const at = below(digits.length - 1);
    return digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
  }),
  'a digit missing': typed(10, (digits, { below }) => {
    const at = below(digits.length);
    return digits.slice(0, at) + digits.slice(at + 1);
  }),
  'a digit too many': typed(1, (digits, { below }) => {
    const at = below(digits.length + 1);
    return digits.slice(0, at) + String(below(10)) + digits.slice(at);
  }),
  'a digit doubled': typed(1, (digits, { below }) => {
    const at = below(digits.length);
    return digits.slice(0, at) + digits[at]! + digits.slice(at);
  }),
  'the key beside': typed(1, (digits, { below, pick }) => {
    const at = below(digits.length);
    const key = { 0: '9', 1: '2', 2: '13', 3: '24', 4: '35', 5: '46', 6: '57', 7: '68', 8: '79', 9: '80' }[Number(digits[at]!)]!;
    return digits.slice(0, at) + pick([...key]) + digits.slice(at + 1);
  }),
  'ten times': typed(1, (digits) => `${digits}0`),
  'a total left at 0': (figures, { pick }) => {
    const key = pick(totals.filter((one) => figures[one]! > 0));
    return { ...figures, [key]: 0 };
  },
  'one row or column off': beside((one, other) => (one > 0 && other === 0 ? [0, one] : undefined)),
  'two neighbours exchanged': beside((one, other) => (one > 0 && other > 0 ? [other, one] : undefined)),
  'a number split over two cells': beside((one, other) =>
    (one > 10 && other === 0 ? [Number(String(one).slice(0, 1)), Number(String(one).slice(1))] : undefined)),
  'two values one column off': (figures, { pick }) => {
    const runs = neighbours(3).filter(([one, other, last]) => figures[one!]! > 0 && figures[other!]! > 0 && figures[last!] === 0);
    if (runs.length === 0) return undefined;
    const [one, other, last] = pick(runs);
    return { ...figures, [one!]: 0, [other!]: figures[one!]!, [last!]: figures[other!]! };
  },
  'a part and the total worked out from it': (figures, random) => {
    const { left, right } = random.pick(form.equations.filter(({ rule }) => rule === 'applications/row-total'));
    const key = random.pick(left);
    const wrong = figures[key]! + 1 + random.below(30);
    return { ...figures, [key]: wrong, [right[0]!]: figures[right[0]!]! + wrong - figures[key]! };
  },
  'anything': (figures, random) => corruptAnyhow(figures, 1, random),
};

function typed(
  least: number, mistype: (digits: string, random: Random) => string,
): (figures: Figures, random: Random) => Figures | undefined {
  return (figures, random) => {
    const candidates = summedKeys.filter((key) => figures[key]! >= least);
    if (candidates.length === 0) return undefined;
    const key = random.pick(candidates);
    const wrong = Number(mistype(String(figures[key]), random));
    return wrong === figures[key] ? undefined : { ...figures, [key]: wrong };
  };
}

function beside(
  place: (one: number, other: number) => [number, number] | undefined,
): (figures: Figures, random: Random) => Figures | undefined {
  return (figures, { pick }) => {
    const pairs = neighbours(2).flatMap(([one, other]) => [[one!, other!], [other!, one!]] as const).filter(([one, other]) =>
      place(figures[one]!, figures[other]!));
    if (pairs.length === 0) return undefined;
    const [one, other] = pick(pairs);
    const [first, second] = place(figures[one]!, figures[other]!)!;
    return first === figures[one] ? undefined : { ...figures, [one]: first, [other]: second };
  };
}

/** Runs of neighbouring figures, by the order in which the form prints them. */
function neighbours(length: number): FigureKey[][] {
  const { applications, disputes } = form.tables;
  const columns = new Set(applications.figures.map(({ column }) => column)).size;
  const across = [...applications.figures, ...disputes.figures];
  const run = (figures: typeof across, at: number): typeof across => figures.slice(at, at + length);
  const alongRows = across.map((_, at) => run(across, at)).filter((cells) =>
    cells.length === length
      && cells.every(({ table, row }) => table === cells[0]!.table && (table === 'disputes' || row === cells[0]!.row)));
  const down = [...applications.figures].map((_, at) =>
    applications.figures.filter((_, other) => other % columns === at % columns && other >= at).slice(0, length))
    .filter((cells) => cells.length === length);
  return [...alongRows, ...down].map((cells) => cells.map(({ key }) => key));
}
