import { unknown, type Glyph } from './marks/marks.js';

/** What is put into a cell as one: a Chinese character, or a row of digits and letters that stand close together. */
export interface Token {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Base line. */
  readonly y: number;
  readonly size: number;
  /** Where each of its characters stands. */
  readonly parts: readonly TokenPart[];
  /** Printed over another one: nobody can say which digit belongs to which. */
  readonly mixed: boolean;
}

export interface TokenPart {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A gap below this share of the size does not part two digits. */
const close = 0.3;
/** Characters that reach this far into each other are two texts printed over each other. */
const over = 0.12;
const whole = new RegExp(`^[\\x21-\\x7e\\uff0b-\\uff0e\\uff10-\\uff19\\u00d7%${unknown}]+$`);

/** Characters without the blanks, digits of one number together; in no particular order. */
export function tokensOf(glyphs: readonly Glyph[]): Token[] {
  const seen = glyphs.filter(({ text, size }) => size > 0.5 && text.trim() !== '');
  const sorted = seen.map((glyph) => ({ ...glyph, text: plain(glyph.text) })).sort((one, other) => one.y - other.y || one.x - other.x);
  const tokens: Token[] = [];
  for (let at = 0; at < sorted.length;) {
    const first = sorted[at]!;
    let end = at + 1;
    // one printed line: the next base line within a hair of this one
    while (end < sorted.length && sorted[end]!.y - sorted[end - 1]!.y <= 0.1 * first.size) end++;
    joinLine(sorted.slice(at, end).sort((one, other) => one.x - other.x), tokens);
    at = end;
  }
  return tokens;
}

type Growing = { -readonly [Key in keyof Token]: Token[Key] } & { parts: TokenPart[] };

function joinLine(line: readonly Glyph[], tokens: Token[]): void {
  let open: Growing | undefined;
  for (const { text, x, y, width, size } of line) {
    const joins = whole.test(text);
    const part = { text, left: x, right: x + width };
    const gap = open === undefined ? Infinity : x - open.right;
    if (open && joins && gap < close * size) {
      open.text += text;
      open.right = Math.max(open.right, part.right);
      open.parts.push(part);
      open.mixed ||= gap < -over * size;
      continue;
    }
    const token: Growing = { text, left: x, right: x + width, y, size, parts: [part], mixed: false };
    tokens.push(token);
    open = joins ? token : undefined;
  }
}

/** Parts a token where a border stands in a gap that is clearly wider than the gaps between its own characters. */
export function splitAt(token: Token, borders: readonly number[]): Token[] {
  const { parts, size } = token;
  if (parts.length < 2 || token.mixed) return [token];
  const gaps = parts.slice(1).map((part, at) => part.left - parts[at]!.right);
  const cuts = gaps.flatMap((gap, at) => {
    const [from, to] = [parts[at]!.right, parts[at + 1]!.left];
    return gap > 0.06 * size && borders.some((border) => border > from - 0.05 * size && border < to + 0.05 * size) ? [at] : [];
  });
  const own = Math.max(0, ...gaps.filter((_, at) => !cuts.includes(at)));
  if (cuts.length === 0 || cuts.some((at) => gaps[at]! < 2 * own + 0.04 * size)) return [token];
  return [...cuts, parts.length - 1].map((end, index) => {
    const group = parts.slice(index === 0 ? 0 : cuts[index - 1]! + 1, end + 1);
    return {
      ...token, text: group.map(({ text }) => text).join(''), left: group[0]!.left, right: group[group.length - 1]!.right, parts: group,
    };
  });
}

/** Radicals that some writers of PDFs put for the character that looks the same, and that Unicode does not map. */
const radicals = '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const meant = new Map(Array.from({ length: radicals.length / 2 }, (_, at) => [radicals[2 * at]!, radicals[2 * at + 1]!]));

function plain(text: string): string {
  return /[\u2e80-\u2fdf\uf900-\ufaff]/.test(text)
    ? text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (radical) => meant.get(radical) ?? radical.normalize('NFKC'))
    : text;
}
