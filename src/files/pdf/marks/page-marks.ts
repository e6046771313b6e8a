import { linesOf } from './path-lines.js';
import { limits } from '../limits.js';
import { multiply, type Glyph, type Line, type Matrix, type PageMarks } from './marks.js';
import { TextState, type Font, type ShownGlyph } from './text-state.js';

/** The steps that draw a page, as pdf.js lists them. */
export interface Steps {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export type StepNames = Readonly<Record<string, number>>;

interface Page {
  readonly width: number;
  readonly height: number;
  /** From the page's own space to points from the upper left corner. */
  readonly transform: Matrix;
}

/** Follows the steps and keeps where characters and ruling lines stand. Colours and clips are not looked at. */
export function readMarks(steps: Steps, names: StepNames, page: Page, fontOf: (id: string) => Font): PageMarks {
  const glyphs: Glyph[] = [];
  const lines: Line[] = [];
  const stack: { matrix: Matrix; text: TextState }[] = [];
  let matrix = page.transform;
  let text = new TextState();
  const add = (glyph: Glyph): void => {
    if (glyphs.length <= limits.pageGlyphs) glyphs.push(glyph);
  };
  const stroking = new Set([
    names.stroke, names.closeStroke, names.fillStroke, names.eoFillStroke, names.closeFillStroke, names.closeEOFillStroke,
  ]);
  const filling = new Set([names.fill, names.eoFill]);
  const follow: Record<number, (args: never) => void> = {};
  const on = <Args extends readonly unknown[]>(name: string, step: (args: Args) => void): void => {
    const number = names[name];
    if (number !== undefined) follow[number] = step;
  };
  const save = (): void => {
    stack.push({ matrix, text: text.copy() });
  };
  const restore = (): void => {
    const before = stack.pop();
    if (before) ({ matrix, text } = before);
  };
  on('save', save);
  on('restore', restore);
  on<Matrix>('transform', (args) => { matrix = multiply(matrix, args); });
  on<[Matrix | null]>('paintFormXObjectBegin', ([own]) => {
    save();
    if (own) matrix = multiply(matrix, own);
  });
  on('paintFormXObjectEnd', restore);
  on('beginText', () => { text.setMatrix([1, 0, 0, 1, 0, 0]); });
  on<[Matrix]>('setTextMatrix', ([own]) => { text.setMatrix(own); });
  on<[number, number]>('moveText', ([x, y]) => { text.move(x, y); });
  on<[number, number]>('setLeadingMoveText', ([x, y]) => {
    text.leading = y;
    text.move(x, y);
  });
  on<[number]>('setLeading', ([leading]) => { text.leading = -leading; });
  on('nextLine', () => { text.move(0, text.leading); });
  on<[string, number]>('setFont', ([id, size]) => {
    text.font = fontOf(id);
    text.size = size;
  });
  on<[number]>('setCharSpacing', ([spacing]) => { text.charSpacing = spacing; });
  on<[number]>('setWordSpacing', ([spacing]) => { text.wordSpacing = spacing; });
  on<[number]>('setHScale', ([scale]) => { text.scale = scale / 100; });
  on<[number]>('setTextRise', ([rise]) => { text.rise = rise; });
  on<[number]>('setTextRenderingMode', ([mode]) => { text.mode = mode; });
  on<[readonly (ShownGlyph | number | null)[]]>('showText', ([items]) => { text.show(items, matrix, add); });
  on<[number, [ArrayLike<number> | null]]>('constructPath', ([paint, [path]]) => {
    const stroked = stroking.has(paint);
    if (!path || (!stroked && !filling.has(paint)) || lines.length > limits.pageLines) return;
    for (const line of linesOf(path, matrix, stroked)) lines.push(line);
  });

  steps.fnArray.forEach((step, at) => {
    // arguments are as pdf.js made them for this step
    follow[step]?.((steps.argsArray[at] ?? []) as never);
  });
  return { width: page.width, height: page.height, glyphs: withoutDoubles(glyphs), lines: lines.length > limits.pageLines ? [] : lines };
}

/** Bold print made by printing twice must not read 1 as 11. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const bucket = (x: number): string => `${glyph.text}/${Math.round(glyph.y / 8)}/${x}`;
    const at = Math.round(glyph.x / 8);
    const near = [at - 1, at, at + 1].flatMap((x) => seen.get(bucket(x)) ?? []);
    const slack = glyph.size * 0.12;
    if (near.some((other) => Math.abs(other.x - glyph.x) < slack && Math.abs(other.y - glyph.y) < slack)) return false;
    const own = seen.get(bucket(at));
    if (own) own.push(glyph);
    else seen.set(bucket(at), [glyph]);
    return true;
  });
}
