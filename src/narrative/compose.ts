import type { FigureKey } from '../form/types.js';
import { isCounted, counted, missing, termOfItem } from './counted.js';
import type { Doubt } from './doubts.js';
import { lists, type Item } from './lists.js';
import type { Term } from './names/term.js';
import { chineseNumber } from './numbers.js';
import { pairPieces } from './pairs.js';
import { slotOf } from './slots.js';
import { amountOf, isPrinted, keysOf, numberOf, type Source } from './source.js';
import { holds } from './template/holds.js';
import type { Block, Line } from './template/template.js';
import type { Piece } from './types.js';

/** What one writing knows beside its source: what is in doubt, and which doubts the text has told already. */
export interface Writing {
  readonly source: Source;
  readonly doubts: readonly Doubt[];
  readonly told: Set<Doubt>;
}

/** Says a block: of each chain the first line that applies. A sentence over figures in doubt gives way to the doubt. */
export function compose(writing: Writing, block: Block): Piece[] {
  const said = block.chains.flatMap((chain) => chain.find((line) => isSaid(writing.source, line)) ?? []);
  return joined(sentences(writing.source, said).flatMap(({ pieces, keys }) => {
    const doubts = writing.doubts.filter((doubt) => doubt.keys.some((key) => keys.has(key)));
    if (doubts.length === 0) return pieces;
    return doubts.filter((doubt) => !writing.told.has(doubt)).map((doubt): Piece => {
      writing.told.add(doubt);
      return { source: { doubtful: doubt.keys }, text: doubt.text, blank: true };
    });
  }));
}

/** Nothing is said of what this form does not print, of what a person left out, or of last year where nothing is known of it. */
function isSaid(source: Source, { pieces, condition }: Line): boolean {
  return pieces.every((piece) => typeof piece === 'string' || canName(source, piece)) && holds(source, condition);
}

function canName(source: Source, term: Term): boolean {
  if (!isPrinted(source, term)) return false;
  if (term.kind === 'compared') return numberOf(source, term) !== null;
  if (term.kind !== 'fact') return true;
  const amount = amountOf(source, term);
  return amount !== 'omit' && (amount !== 'none' || term.field.kind !== 'words');
}

interface Sentence {
  readonly pieces: Piece[];
  readonly keys: Set<FigureKey>;
}

/** Lines that end together: what they name, in words and in conditions, stands or falls together. */
function sentences(source: Source, lines: readonly Line[]): Sentence[] {
  const found: Sentence[] = [];
  let open = false;
  for (const line of lines) {
    const pieces = line.pieces.flatMap((piece) => (typeof piece === 'string' ? piece : piecesOf(source, piece)));
    if (pieces.length === 0 || pieces.every((piece) => piece === '')) continue;
    if (!open) found.push({ pieces: [], keys: new Set() });
    const sentence = found.at(-1)!;
    sentence.pieces.push(...pieces);
    for (const key of figuresIn(source, line)) sentence.keys.add(key);
    const last = pieces.at(-1)!;
    open = !/[。！？】]$/.test(typeof last === 'string' ? last : last.text);
  }
  return found;
}

function figuresIn(source: Source, { pieces, condition }: Line): FigureKey[] {
  const tested = (condition ?? []).flat().flatMap(({ test }) =>
    ('other' in test ? [test.term, test.other] : 'term' in test ? [test.term] : []));
  return [...pieces, ...tested].flatMap((term) => {
    if (typeof term === 'string' || typeof term === 'number') return [];
    if (term.kind === 'figures') return keysOf(source.form, term.patterns);
    if (term.kind === 'compared') return keysOf(source.form, term.of.patterns);
    return term.kind === 'list' ? lists[term.list].items.flatMap((item) => figuresOf(source, item)) : [];
  });
}

function figuresOf(source: Source, item: Item): readonly FigureKey[] {
  const term = termOfItem(item);
  return term.kind === 'figures' ? keysOf(source.form, term.patterns) : [];
}

function piecesOf(source: Source, term: Term): readonly Piece[] {
  switch (term.kind) {
    case 'figures': case 'compared': case 'fact': case 'identity': case 'missing': return [slotOf(source, term)];
    case 'pairs': return pairPieces(source.facts, term.pairs, term.side);
    case 'form': return [formWord(source, term.what)];
    case 'list': {
      if (term.part === 'none') return [missing(source, term.list).map(({ name }) => name).join('、')];
      const items = counted(source, term.list);
      return term.part === 'only' ? only(source, items) : between(items.map((item) => countedPieces(source, item)));
    }
  }
}

/** 不予公开3件（属于国家秘密1件、属于行政查询事项2件） */
function countedPieces(source: Source, item: Item): Piece[] {
  return [item.name, slotOf(source, termOfItem(item)), item.unit, ...bracketed(source, item, false)];
}

/** 不予公开（属于国家秘密） */
function only(source: Source, [item]: readonly Item[]): Piece[] {
  return item ? [item.alone ?? item.name, ...bracketed(source, item, true)] : [];
}

function bracketed(source: Source, { reasons = [] }: Item, alone: boolean): Piece[] {
  const found = reasons.filter((reason) => isCounted(source, reason));
  if (found.length === 0) return [];
  // one reason for all of them needs no number
  const pieces = found.length === 1 && (alone || isWhole(source, found[0]!))
    ? [found[0]!.name]
    : between(found.map((reason) => countedPieces(source, reason)));
  return ['（', ...pieces, '）'];
}

function isWhole(source: Source, reason: Item): boolean {
  return numberOf(source, termOfItem(reason)) !== null;
}

function between(groups: readonly (readonly Piece[])[]): Piece[] {
  return groups.flatMap((pieces, index) => (index === 0 ? pieces : ['、', ...pieces]));
}

function formWord({ form }: Source, what: 'title' | 'basis' | 'sections' | 'count'): string {
  switch (what) {
    case 'title': return form.title;
    case 'basis': return form.basis;
    case 'count': return chineseNumber(form.sections.length);
    // that of 四 has a 、 of its own: quotation marks keep the names apart
    case 'sections': return form.sections.map(({ heading }) => `“${heading.replace(/^[一二三四五六七八九十]+、/, '')}”`).join('');
  }
}

/** Neighbouring words become one piece; empty ones go. */
function joined(found: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of found) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else if (piece !== '') result.push(piece);
  }
  return result;
}
