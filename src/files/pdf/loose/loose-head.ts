import type { TextCell } from '../page-table.js';
import type { Stretch } from '../stretch.js';
import type { Phrase } from './phrases.js';
import type { Token } from '../tokens.js';

/** Lines of one head stand nearer to each other than this share of their size. */
const wrapped = 1.75;

interface HeadCell {
  text: string;
  row: number;
  y: number;
}

interface HeadLine {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
}

/**
 * The words over the columns. What stands over several is taken apart, each character to the nearest column, since heads may
 * stand so close that no gap parts them; a word that is meant for several falls to pieces, which are no labels of the form.
 */
export function headCells(lines: readonly HeadLine[], columns: readonly Stretch[]): TextCell[] {
  const centres = columns.map(({ left, right }) => (left + right) / 2);
  const pitch = Math.min(...centres.slice(1).map((centre, at) => centre - centres[at]!));
  const done: { column: number; cell: HeadCell }[] = [];
  const open = new Map<number, HeadCell>();
  lines.forEach((line, row) => {
    for (const { text, left, right, y, size } of piecesOf(line, columns)) {
      const centre = (left + right) / 2;
      const nearest = centres.reduce((best, each, at) => (Math.abs(each - centre) < Math.abs(centres[best]! - centre) ? at : best), 0);
      const column = centre < centres[0]! - pitch / 2 ? 0 : nearest + 1;
      const above = open.get(column);
      if (above && y - above.y < wrapped * size) {
        above.text += text;
        above.row = row;
        above.y = y;
      } else {
        const cell = { text, row, y };
        open.set(column, cell);
        done.push({ column, cell });
      }
    }
  });
  return done.map(({ column, cell: { text, row } }) => ({ row, column, rows: 1, columns: 1, text }));
}

function piecesOf({ tokens, phrases }: HeadLine, columns: readonly Stretch[]): (Phrase | Token)[] {
  return phrases.flatMap((phrase): (Phrase | Token)[] => {
    const under = columns.filter(({ left, right }) => phrase.left <= right && phrase.right >= left);
    return under.length < 2 ? [phrase] : tokens.filter(({ left, right }) => left >= phrase.left && right <= phrase.right);
  });
}
