import { numberOf, amountOf, hasSome, isPrinted, sumOf, type Source } from '../source.js';
import { counted, hasOnly, isNone, missing } from '../counted.js';
import { toldPairs } from '../facts/answer.js';
import { unanswered } from '../facts/asked.js';
import type { Term } from '../names/term.js';
import type { Condition, Literal, Test } from './template.js';

export function holds(source: Source, condition: Condition | undefined): boolean {
  return condition === undefined || condition.some((literals) => literals.every((literal) => literalHolds(source, literal)));
}

function literalHolds(source: Source, { test, negated }: Literal): boolean {
  return testHolds(source, test) !== negated;
}

function testHolds(source: Source, test: Test): boolean {
  switch (test.kind) {
    case 'body': return source.report.body !== undefined && test.bodies.includes(source.report.body);
    case 'some': return hasAny(source, test.term);
    case 'none': return hasNone(source, test.term);
    case 'blank': return isOpen(source, test.term);
    case 'one': return test.term.kind === 'list' && hasOnly(source, test.term.list);
    case 'is': return numberOf(source, test.term) === test.value;
    case 'rose': case 'fell': case 'level': return compared(source, test) === test.kind;
    case 'equal': case 'more': case 'less': {
      const [one, other] = [numberOf(source, test.term), typeof test.other === 'number' ? test.other : numberOf(source, test.other)];
      if (one === null || other === null) return false;
      return test.kind === 'equal' ? one === other : test.kind === 'more' ? one > other : one < other;
    }
  }
}

/** By the numbers, where last year's is known. */
function compared(source: Source, { term }: { readonly term: Term }): 'rose' | 'fell' | 'level' | undefined {
  if (term.kind !== 'figures') return undefined;
  const now = sumOf(source, term);
  const last = numberOf(source, { kind: 'compared', name: term.name, of: term, as: 'last' });
  if (now === null || last === null) return undefined;
  return now > last ? 'rose' : now < last ? 'fell' : 'level';
}

function hasAny(source: Source, term: Term): boolean {
  switch (term.kind) {
    case 'figures': return hasSome(source, term);
    case 'fact': return amountOf(source, term) === 'some';
    case 'list': return (term.part === 'none' ? missing(source, term.list) : counted(source, term.list)).length > 0;
    case 'pairs': return toldPairs(source.facts, term.pairs).length > 0;
    case 'identity': return term.name === 'year' ? source.report.year !== null : source.report.agency.trim() !== '';
    case 'compared': case 'missing': return (numberOf(source, term) ?? 0) > 0;
    case 'form': return true;
  }
}

/** A blank is neither some nor none. */
function hasNone(source: Source, term: Term): boolean {
  switch (term.kind) {
    case 'figures': return isPrinted(source, term) && sumOf(source, term) === 0 && !hasSome(source, term);
    case 'fact': return amountOf(source, term) === 'none';
    case 'list': return isNone(source, term.list);
    case 'pairs': return source.facts[term.pairs] === 'none';
    case 'compared': case 'missing': return numberOf(source, term) === 0;
    case 'identity': case 'form': return false;
  }
}

function isOpen(source: Source, term: Term): boolean {
  switch (term.kind) {
    case 'figures': case 'compared': return numberOf(source, term) === null;
    // what this body is not asked for is not open
    case 'fact': return unanswered(source.report, source.facts).some(({ key }) => key === term.name);
    case 'pairs': return typeof source.facts[term.pairs] !== 'string' && toldPairs(source.facts, term.pairs).length === 0;
    case 'identity': return !hasAny(source, term);
    case 'missing': return (numberOf(source, term) ?? 0) > 0;
    case 'list': case 'form': return false;
  }
}
