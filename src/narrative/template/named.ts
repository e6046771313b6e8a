import { termOfItem } from '../counted.js';
import type { FactKey } from '../facts/fields.js';
import { lists } from '../lists.js';
import type { Term } from '../names/term.js';
import type { Line, Template } from './template.js';

const known = new WeakMap<Template, ReadonlySet<FactKey>>();

/** The facts that a template has a place for, in braces, conditions or enumerations. */
export function factsNamed(template: Template): ReadonlySet<FactKey> {
  let found = known.get(template);
  if (!found) {
    found = new Set(template.blocks.flatMap(({ chains }) => chains.flat().flatMap(termsIn)).flatMap(factsOf));
    known.set(template, found);
  }
  return found;
}

function termsIn({ pieces, condition = [] }: Line): Term[] {
  const tested = condition.flat().flatMap(({ test }) => ('other' in test ? [test.term, test.other] : 'term' in test ? [test.term] : []));
  return [...pieces, ...tested].filter((term) => typeof term === 'object');
}

function factsOf(term: Term): FactKey[] {
  if (term.kind === 'fact') return [term.name];
  if (term.kind === 'pairs') return [term.pairs];
  return term.kind !== 'list' ? [] : lists[term.list].items.flatMap((item) => {
    const counts = termOfItem(item);
    return counts.kind === 'fact' ? [counts.name] : [];
  });
}
