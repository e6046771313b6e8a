import type { ParagraphPlan, Saying } from './catalogue.js';
import { sectionName } from './catalogue.js';
import { counted, isListName, missing, type Item } from './lists.js';
import { chineseNumber } from './numbers.js';
import { measurePieces, problemPieces } from './problems.js';
import { isQuantityName } from './quantities.js';
import { isPrinted, slotOf, type Source } from './source.js';
import type { Piece } from './types.js';

/** Says a paragraph of the catalogue: of each choice the first sentence that applies. */
export function compose(source: Source, plan: ParagraphPlan): Piece[] {
  const said = plan.choices.flatMap((choice) => choice.find((saying) => canSay(source, saying)) ?? []);
  return joined(said.flatMap(({ say }) => fill(source, say)));
}

/** A sentence about figures that this form does not print is never said. */
function canSay(source: Source, { say, when }: Saying): boolean {
  return namesIn(say).every((name) => !isQuantityName(name) || isPrinted(source, name)) && when(source);
}

const brace = /\{([^}]+)\}/;

export function namesIn(template: string): string[] {
  return [...template.matchAll(new RegExp(brace, 'g'))].map((match) => match[1]!);
}

function fill(source: Source, template: string): Piece[] {
  // a split by one group puts the names at the odd places
  return template.split(brace).flatMap((part, index) => (index % 2 === 0 ? part : pieces(source, part)));
}

function pieces(source: Source, name: string): Piece | readonly Piece[] {
  if (isQuantityName(name)) return slotOf(source, name);
  if (name === 'problems') return problemPieces(source.facts);
  if (name === 'measures') return measurePieces(source.facts);
  if (name.startsWith('form.')) return formWord(source, name);
  const [list, none] = name.split(':');
  if (!isListName(list!)) throw new Error(`no sentence can name {${name}}`);
  return none === 'none'
    ? missing(source, list).map((item) => item.name).join('、')
    : between('、', counted(source, list)).flatMap((item) => (typeof item === 'string' ? item : fill(source, item.say)));
}

function formWord({ form }: Source, name: string): string {
  switch (name) {
    case 'form.title': return form.title;
    case 'form.basis': return form.basis;
    case 'form.count': return chineseNumber(form.sections.length);
    case 'form.sections': return form.sections.map((section) => `“${sectionName(form, section.key)}”`).join('');
    default: throw new Error(`a form has no {${name}}`);
  }
}

function between(mark: string, items: readonly Item[]): (Item | string)[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [mark, item]));
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
