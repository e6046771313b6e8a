import type { DocumentBlock } from '../../grid/document.js';
import { latticeOf } from './ruled/lattice.js';
import { looseTables } from './loose/loose-regions.js';
import { unknown, type PageMarks } from './marks/marks.js';
import { joinTables } from './over-pages.js';
import { gridOf, type PageTable } from './page-table.js';
import { begins, marginsOf, textLines, withoutPageNumber, type Margins, type TextLine } from './paragraphs.js';
import { isInside, ruledTable } from './ruled/ruled-table.js';
import { withoutStruck } from './struck.js';
import { connected, joinLines } from './ruled/rulings.js';
import { tokensOf, type Token } from './tokens.js';

type Piece = { readonly kind: 'line'; readonly line: TextLine } | { readonly kind: 'table'; readonly table: PageTable };

export interface PagePieces {
  readonly pieces: readonly Piece[];
  readonly margins: Margins;
}

/** Lines of text and tables of one page, from the top. */
export function piecesOf({ glyphs, lines, width }: PageMarks): PagePieces {
  const groups = connected(joinLines(lines));
  let rest: readonly Token[] = tokensOf(withoutStruck(glyphs, groups));
  const tables: PageTable[] = [];
  const lattices = groups.flatMap((rulings) => latticeOf(rulings) ?? []);
  // a table inside a cell of another one takes its own text first
  const area = ({ xs, ys }: (typeof lattices)[number]): number => (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);
  for (const lattice of lattices.sort((one, other) => area(one) - area(other))) {
    const inside = rest.filter((token) => isInside(lattice, token));
    if (inside.length === 0) continue;
    const taken = new Set(inside);
    rest = rest.filter((token) => !taken.has(token));
    tables.push(ruledTable(lattice, inside));
  }
  const loose = looseTables(withoutPageNumber(rest));
  tables.push(...loose.tables);
  const text = textLines(loose.rest).filter((line) => line.text.replaceAll(unknown, '') !== '');
  const pieces: Piece[] = [
    ...text.map((line) => ({ kind: 'line' as const, line })), ...tables.map((table) => ({ kind: 'table' as const, table })),
  ];
  return {
    pieces: pieces.sort((one, other) => topOf(one) - topOf(other)),
    margins: marginsOf(text, width),
  };
}

function topOf(piece: Piece): number {
  return piece.kind === 'line' ? piece.line.y : piece.table.top;
}

/** The pages as one flow: paragraphs and tables that run over a page break are whole again. */
export function blocksOf(pages: readonly PagePieces[]): { blocks: DocumentBlock[]; unplaced: string[] } {
  const flow: ({ kind: 'paragraph'; text: string } | { kind: 'table'; table: PageTable })[] = [];
  let before: TextLine | undefined;
  let ending: Margins = { left: 0, right: 0, size: 0 };
  for (const { pieces, margins } of pages) {
    pieces.forEach((piece, at) => {
      const last = flow[flow.length - 1];
      if (piece.kind === 'table') {
        const joined = at === 0 && last?.kind === 'table' ? joinTables(last.table, piece.table) : undefined;
        if (joined) flow[flow.length - 1] = { kind: 'table', table: joined };
        else flow.push({ kind: 'table', table: piece.table });
        before = undefined;
        return;
      }
      const { line } = piece;
      // over the break only the margins tell, not the distance
      const above = before && at === 0 ? { ...before, y: line.y, right: before.right - ending.right + margins.right } : before;
      if (last?.kind === 'paragraph' && above && !begins(line, above, margins)) last.text += joined(last.text, line.text);
      else flow.push({ kind: 'paragraph', text: line.text });
      before = line;
    });
    ending = margins;
  }
  let count = 0;
  return {
    blocks: flow.map((piece) =>
      (piece.kind === 'paragraph' ? piece : { kind: 'table', grid: { ...gridOf(piece.table), name: `第${++count}个表格` } })),
    unplaced: flow.flatMap((piece) => (piece.kind === 'table' ? piece.table.unplaced : [])),
  };
}

function joined(before: string, next: string): string {
  return /[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(next) ? ` ${next}` : next;
}
