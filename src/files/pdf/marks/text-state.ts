import { apply, multiply, unknown, type Glyph, type Matrix } from './marks.js';

/** What pdf.js says of one character, as far as we look. */
export interface ShownGlyph {
  readonly unicode?: string;
  readonly originalCharCode?: number;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly [number, number, number] | null;
}

export interface Font {
  /** It could not be read: what is shown in it comes without its characters. */
  readonly isBroken?: boolean;
  readonly vertical?: boolean;
  /** A font of many characters, whose codes mean nothing by themselves. */
  readonly composite?: boolean;
  /** Where nothing tells them, pdf.js takes the codes for characters: then there is no map. */
  readonly toUnicode?: { readonly _map?: Readonly<Record<number, string | undefined>> };
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly [number, number, number] | undefined;
}

/** What a character is, as far as the font tells it: a code is not taken for a character, as pdf.js does. */
function textOf({ unicode = '', originalCharCode }: ShownGlyph, { composite, toUnicode }: Font): string {
  if (!composite || originalCharCode === undefined) return unicode;
  return toUnicode?._map?.[originalCharCode] === undefined ? unknown : unicode;
}

/** The text part of the graphics state; the fields are those of the PDF format. */
export class TextState {
  matrix: Matrix = [1, 0, 0, 1, 0, 0];
  x = 0;
  y = 0;
  lineX = 0;
  lineY = 0;
  font: Font = {};
  size = 0;
  charSpacing = 0;
  wordSpacing = 0;
  scale = 1;
  leading = 0;
  rise = 0;
  mode = 0;

  copy(): TextState {
    return Object.assign(new TextState(), this);
  }

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  /** Moves on over the characters and calls `add` with each that stands upright and can be seen. */
  show(items: readonly (ShownGlyph | number | null)[], drawing: Matrix, add: (glyph: Glyph) => void): void {
    const { font } = this;
    const vertical = font.vertical === true;
    const direction = this.size < 0 ? -1 : 1;
    const size = Math.abs(this.size);
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const placing = multiply(drawing, this.matrix);
    const upright = placing[0] * direction > 0 && placing[3] * direction < 0 && Math.abs(placing[1]) < 0.02 * Math.abs(placing[0]);
    const across = Math.abs(placing[0]) * this.scale;
    const isSeen = upright && this.mode !== 3 && this.mode !== 7;
    if (font.isBroken) {
      const [x, y] = apply(placing, this.x, this.y + this.rise);
      if (isSeen) add({ text: unknown, x, y, width: (size / 2) * across, size: size * Math.abs(placing[3]) });
      return;
    }
    let along = 0;
    for (const item of items) {
      if (typeof item === 'number') {
        along += ((vertical ? 1 : -1) * item * size) / 1000;
        continue;
      }
      if (item === null) continue;
      const spacing = (item.isSpace ? this.wordSpacing : 0) + this.charSpacing;
      const metric = vertical ? item.vmetric ?? font.defaultVMetrics : undefined;
      const own = item.width ?? 0;
      const width = metric ? -metric[0] : own;
      const text = textOf(item, font);
      if (isSeen && text) {
        const [offset, fall] = metric ? [-(item.vmetric ? metric[1] : own * 0.5) * unit, along + metric[2] * unit] : [along * direction, 0];
        const [x, y] = apply(placing, this.x + offset * this.scale, this.y + this.rise - fall);
        add({ text, x, y, width: own * unit * across, size: size * Math.abs(placing[3]) });
      }
      along += width * unit + (vertical ? -spacing : spacing) * direction;
    }
    if (vertical) this.y -= along;
    else this.x += along * this.scale * direction;
  }
}
