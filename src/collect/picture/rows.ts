import { rollupForm } from '../rollup/rows.js';
import { mainFigures, pointLevels, type Entry, type Point } from './entry.js';
import { packFigures, packNumber, type TotalOf } from './packer.js';
import { Words } from './words.js';

/** In the order of the page, by which a row says its state. */
export const states = ['fail', 'unchecked', 'missing', 'pass'] as const;

/** How often a rule was found at one level. */
export interface RuleCount {
  readonly rule: string;
  readonly level: string;
  readonly count: number;
  readonly bodies: number;
}

export interface YearSums {
  /** Bodies of which both years were read. */
  readonly bodies: number;
  /** By `mainFigures`; `bodies` are those that have a number in both years. */
  readonly figures: readonly { readonly before: number; readonly now: number; readonly bodies: number }[];
}

const places = new Map(rollupForm.figures.map(({ key }, at) => [key, at]));
const mainPlaces = mainFigures.map(({ key }) => places.get(key)!);

/** The totals that a row leaves out where they are right. */
export const totals: readonly TotalOf[] = totalsInOrder();

/** The bodies of the page, each as a row of text: entry by entry, so that never all of them are there at once. */
export class PictureRows {
  readonly words = new Words();
  private readonly rows: string[] = [];
  private readonly found = new Map<string, { rule: string; level: string; count: number; bodies: number }>();
  private readonly years = { bodies: 0, figures: mainFigures.map(() => ({ before: 0, now: 0, bodies: 0 })) };

  /** `at` is the body's place on the page; the entries may come in any order. */
  add(at: number, entry: Entry): void {
    this.rows[at] = this.packed(entry);
    this.countRules(entry.points);
    this.countYears(entry);
  }

  has(at: number): boolean {
    return this.rows[at] !== undefined;
  }

  get packedRows(): readonly string[] {
    return this.rows;
  }

  /** The worst first, then by bodies. */
  get rules(): readonly RuleCount[] {
    return [...this.found.values()].sort((one, other) =>
      pointLevels.indexOf(one.level) - pointLevels.indexOf(other.level) || other.bodies - one.bodies);
  }

  get yearSums(): YearSums {
    return this.years;
  }

  private packed({ name, state, counts, changes, figures, before, file, why, remarks, points }: Entry): string {
    const { words } = this;
    const maybe = (text: string | undefined): string => (text === undefined ? packNumber(0) : packNumber(1) + text);
    return [
      packNumber(states.indexOf(state)), ...counts.map(packNumber),
      maybe(figures && packFigures(figures, totals)), maybe(before && packFigures(before, totals)),
      maybe(file === undefined ? undefined : words.pack(file, name)), maybe(why === undefined ? undefined : words.packWhole(why)),
      maybe(changes && changes.map(packNumber).join('')),
      packNumber(remarks.length), ...remarks.map((text) => words.pack(text, name)),
      packNumber(points.length), ...points.map((point) => this.packedPoint(point, name)),
    ].join('');
  }

  private packedPoint({ level, rule, message, places: where, sides, should, cells }: Point, name: string): string {
    const { words } = this;
    return packNumber(pointLevels.indexOf(level)) + words.packWhole(rule) + words.pack(message, name) + words.packWhole(where)
      + words.pack(sides) + words.pack(should) + words.packWhole(cells.join());
  }

  private countRules(points: readonly Point[]): void {
    const own = new Set<string>();
    for (const { level, rule } of points) {
      const key = `${level} ${rule}`;
      const so = this.found.get(key) ?? { rule, level, count: 0, bodies: 0 };
      so.count += 1;
      if (!own.has(key)) so.bodies += 1;
      own.add(key);
      this.found.set(key, so);
    }
  }

  private countYears({ figures, before }: Entry): void {
    if (!before || !figures) return;
    this.years.bodies += 1;
    mainPlaces.forEach((place, at) => {
      const [past, now] = [before[place], figures[place]];
      if (typeof past !== 'number' || typeof now !== 'number') return;
      const sums = this.years.figures[at]!;
      sums.before += past;
      sums.now += now;
      sums.bodies += 1;
    });
  }
}

/** Of each total the first equation that gives it; a total that is a term of another comes before that one. */
function totalsInOrder(): TotalOf[] {
  const sums = new Map<number, readonly number[]>();
  for (const { left, right } of rollupForm.equations) {
    const total = right.length === 1 ? places.get(right[0]!)! : -1;
    if (total >= 0 && !sums.has(total)) sums.set(total, left.map((key) => places.get(key)!));
  }
  const ordered = new Map<number, TotalOf>();
  const visit = (total: number): void => {
    if (ordered.has(total)) return;
    const terms = sums.get(total)!;
    for (const term of terms) if (sums.has(term)) visit(term);
    ordered.set(total, [total, ...terms]);
  };
  for (const total of sums.keys()) visit(total);
  return [...ordered.values()];
}
