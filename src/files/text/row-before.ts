import { matchLabel, normaliseLabel, type OfficialLabel } from '../../finder/label.js';
import type { Piece } from './pieces.js';
import type { Target } from './targets.js';

/** A label stands on so many lines at the most. */
const mostLines = 4;
const mostWords = 12;

export interface Row {
  /** Which of the targets. */
  readonly index: number;
  /** The label as it stands there. */
  readonly text: string;
  /** Its first piece. */
  readonly first: number;
}

/**
 * The row whose label ends right before a piece, on one line or broken over several: exactly; else nearly, by a text that
 * has an ordinal, since the end of a broken label alone may be near to another; else nearly by one line.
 */
export function rowBefore(pieces: readonly Piece[], end: number, targets: readonly Target[], exactly = false): Row | undefined {
  const official: readonly OfficialLabel[] = targets.map(({ label }) => label);
  let near: Row | undefined;
  let nearest: Row | undefined;
  let text = '';
  for (let first = end - 1; first >= Math.max(0, end - mostLines) && !pieces[first]!.isValue; first--) {
    text = pieces[first]!.text + text;
    const label = normaliseLabel(text);
    if (label === '') break;
    const match = matchLabel(label, official);
    if (!match) continue;
    const row = { index: match.index, text, first };
    if (match.exact) return row;
    if (/^(?:\d{1,2}\.|\(|[一二三四五六七]、)/.test(label)) near ??= row;
    else if (first === end - 1) nearest = row;
  }
  return afterOther(pieces, end, official) ?? (exactly ? undefined : near ?? nearest);
}

/** The labels right before a piece, joined. */
export function wordsBefore(pieces: readonly Piece[], end: number): string {
  let words = '';
  for (let at = end - 1; at >= Math.max(0, end - mostLines) && !pieces[at]!.isValue; at--) words = pieces[at]!.label + words;
  return words;
}

/** Every label that stands on lines of its own. */
export function labelsIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const labels = new Set<string>();
  pieces.forEach((_, first) => {
    let label = '';
    for (const piece of pieces.slice(first, first + mostLines)) {
      if (piece.isValue) break;
      label += piece.label;
      labels.add(label);
    }
  });
  return labels;
}

/** `（四）无法提供 1.本机关不掌握相关政府信息`: the row's own label after its group's. */
function afterOther(pieces: readonly Piece[], end: number, official: readonly OfficialLabel[]): Row | undefined {
  const words = pieces[end - 1]?.isValue === false ? pieces[end - 1]!.text.split(/\s+/, mostWords) : [];
  for (let from = 1; from < words.length; from++) {
    const text = words.slice(from).join('');
    const match = matchLabel(normaliseLabel(text), official);
    if (match?.exact) return { index: match.index, text, first: end - 1 };
  }
  return undefined;
}
