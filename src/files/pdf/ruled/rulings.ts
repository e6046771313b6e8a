import { limits } from '../limits.js';
import type { Line } from '../marks/marks.js';

/** Lines nearer than this are one border: doubled borders, and cells that each draw their own. */
const same = 2.5;
const widest = 5;

/** A border that runs along one axis: at `at`, in stretches that do not touch each other. */
export interface Border {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly uprights: readonly Border[];
  readonly levels: readonly Border[];
}

/** The page's lines with doubles joined and stretches that meet made one. */
export function joinLines(lines: readonly Line[]): Rulings {
  const uprights = lines.flatMap(({ x1, x2, y1, y2 }) => (x1 === x2 ? [{ at: x1, from: y1, to: y2 }] : []));
  const levels = lines.flatMap(({ x1, x2, y1 }) => (x1 === x2 ? [] : [{ at: y1, from: x1, to: x2 }]));
  return { uprights: joinAlong(uprights), levels: joinAlong(levels) };
}

function joinAlong(borders: readonly Border[]): Border[] {
  const sorted = [...borders].sort((one, other) => one.at - other.at);
  const joined: Border[] = [];
  for (let first = 0; first < sorted.length;) {
    let end = first + 1;
    while (end < sorted.length && sorted[end]!.at - sorted[end - 1]!.at <= same && sorted[end]!.at - sorted[first]!.at <= widest) end++;
    const group = sorted.slice(first, end).sort((one, other) => one.from - other.from);
    const at = (sorted[first]!.at + sorted[end - 1]!.at) / 2;
    let [from, to] = [group[0]!.from, group[0]!.to];
    for (const border of group) {
      if (border.from - to > same) {
        joined.push({ at, from, to });
        from = border.from;
        to = border.to;
      } else to = Math.max(to, border.to);
    }
    joined.push({ at, from, to });
    first = end;
  }
  return joined;
}

/** Borders that hang together, each group one table or one frame. A page with more than any table has is a drawing. */
export function connected({ uprights, levels }: Rulings): Rulings[] {
  if (uprights.length + levels.length > limits.pageBorders) return [];
  const groups = [...uprights, ...levels].map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (groups[root] !== root) root = groups[root] = groups[groups[root]!]!;
    return root;
  };
  uprights.forEach((upright, index) => {
    levels.forEach((level, other) => {
      const meets = level.at >= upright.from - same && level.at <= upright.to + same && upright.at >= level.from - same
        && upright.at <= level.to + same;
      if (meets) groups[rootOf(index)] = rootOf(uprights.length + other);
    });
  });
  const found = new Map<number, { uprights: Border[]; levels: Border[] }>();
  [...uprights, ...levels].forEach((border, index) => {
    const root = rootOf(index);
    let group = found.get(root);
    if (!group) found.set(root, group = { uprights: [], levels: [] });
    group[index < uprights.length ? 'uprights' : 'levels'].push(border);
  });
  return [...found.values()];
}
