import type { Glyph } from './marks/marks.js';
import type { Border, Rulings } from './ruled/rulings.js';

/** How high over the base line a line runs that strikes a character out, in shares of its size; an underline runs below it. */
const lowest = 0.12;
const highest = 0.55;
/** Of a character's width, as much as this is crossed. */
const crossed = 0.6;

/** The characters that no line strikes out. A line that hangs together with upright ones is a table's border. */
export function withoutStruck(glyphs: readonly Glyph[], groups: readonly Rulings[]): readonly Glyph[] {
  const strikes = groups.flatMap(({ uprights, levels }) => (uprights.length === 0 ? levels : [])).sort((one, other) => one.at - other.at);
  if (strikes.length === 0) return glyphs;
  return glyphs.filter((glyph) => !isStruck(glyph, strikes));
}

function isStruck({ x, y, width, size }: Glyph, strikes: readonly Border[]): boolean {
  for (let at = firstFrom(strikes, y - highest * size); at < strikes.length && strikes[at]!.at <= y - lowest * size; at++) {
    const { from, to } = strikes[at]!;
    if (Math.min(to, x + width) - Math.max(from, x) >= crossed * width) return true;
  }
  return false;
}

function firstFrom(strikes: readonly Border[], place: number): number {
  let [low, high] = [0, strikes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (strikes[middle]!.at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
