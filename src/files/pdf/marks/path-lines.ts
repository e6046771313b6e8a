import { apply, type Line, type Matrix } from './marks.js';

/** A filled shape up to this thick is a border, in points. */
const thick = 3;
/** A line may end this much higher or farther right than it began. */
const slack = 1.5;
/** Shorter than this is a dot. */
const short = 0.3;

/** The level and upright lines that a path draws: sides of what is stroked, thin shapes of what is filled. */
export function linesOf(path: ArrayLike<number>, matrix: Matrix, stroked: boolean): Line[] {
  const lines: Line[] = [];
  for (const points of subpaths(path, matrix)) {
    if (stroked) {
      for (let at = 1; at < points.length; at++) addLine(lines, points[at - 1]!, points[at]!);
      continue;
    }
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (bottom - top <= thick && right - left > bottom - top) addLine(lines, [left, y], [right, y]);
    else if (right - left <= thick && bottom - top > right - left) addLine(lines, [x, top], [x, bottom]);
  }
  return lines;
}

function addLine(lines: Line[], [x1, y1]: Point, [x2, y2]: Point): void {
  const [across, down] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  if (down <= slack && across > short && down <= across / 5) {
    lines.push({ x1: Math.min(x1, x2), x2: Math.max(x1, x2), y1: y, y2: y });
  } else if (across <= slack && down > short && across <= down / 5) {
    lines.push({ x1: x, x2: x, y1: Math.min(y1, y2), y2: Math.max(y1, y2) });
  }
}

type Point = readonly [number, number];

/** Longest subpath whose corners are looked at; a border has five. */
const mostPoints = 64;

/** Numbers of pdf.js: 0 moves, 1 draws a line, 2 and 3 draw curves, 4 closes. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  let points: Point[] = [];
  let curved = false;
  const flush = (): void => {
    if (points.length > 1 && points.length <= mostPoints && !curved) found.push(points);
    points = [];
    curved = false;
  };
  for (let at = 0; at < path.length;) {
    const step = path[at++]!;
    if (step === 0) {
      flush();
      points = [apply(matrix, path[at]!, path[at + 1]!)];
      at += 2;
    } else if (step === 1) {
      if (points.length <= mostPoints) points.push(apply(matrix, path[at]!, path[at + 1]!));
      at += 2;
    } else if (step === 2 || step === 3) {
      curved = true;
      at += step === 2 ? 6 : 4;
    } else if (step === 4) {
      if (points.length > 0) points.push(points[0]!);
    } else break;
  }
  flush();
  return found;
}
