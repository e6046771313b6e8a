import type { Term } from '../names/term.js';
import type { Condition, Line, Literal, Test } from './template.js';

/** Beyond that many cases a condition is believed. */
const mostCases = 1500;

/** Names and numbers beyond that many make too many cases, and lines before one that are looked at. */
const mostNames = 6;
const mostConstants = 12;
const mostBefore = 30;

/** A value that a term can have, as far as conditions tell values apart; `some` where a part of a total may speak against it. */
interface Value {
  readonly number: number | 'blank' | 'omit' | 'words';
  readonly some: boolean;
  readonly only?: boolean;
}

type State = ReadonlyMap<string, Value>;

/**
 * True where no report and no facts can make the last line of a chain be said: its parts contradict each other, or a line before
 * it was said in every such case. Where there are too many cases to try it answers false.
 */
export function neverSaid(chain: readonly Line[]): boolean {
  const line = chain.at(-1)!;
  const before = line.otherwise ? chain.slice(0, -1).slice(-mostBefore).filter(isSure) : [];
  if (before.some(({ condition }) => condition === undefined)) return true;
  const conditions = [line, ...before].flatMap(({ condition }) => (condition ? [condition] : []));
  const literals = conditions.flat(2);
  const names = variables(literals);
  const constants = literals.flatMap(({ test }) =>
    (test.kind === 'is' ? [test.value] : 'other' in test && typeof test.other === 'number' ? [test.other] : []));
  if (names.size > mostNames || constants.length > mostConstants) return false;
  const choices = [...names].map(([name, term]) => [name, valuesOf(name, term, constants, names.size)] as const);
  if (choices.reduce((product, [, values]) => product * values.length, 1) > mostCases) return false;
  return !anyState(choices, (state) => (line.condition === undefined || satisfied(line.condition, state))
    && before.every(({ condition }) => !satisfied(condition!, state)));
}

/** A line that is said whenever its condition holds: what it names can be written then. */
function isSure({ pieces, condition }: Line): boolean {
  return pieces.every((piece) => {
    if (typeof piece === 'string' || piece.kind === 'identity' || piece.kind === 'form' || piece.kind === 'figures') return true;
    return condition?.every((literals) => literals.some(({ test, negated }) =>
      !negated && test.kind === 'some' && test.term.name === piece.name)) ?? false;
  });
}

const body = '/body';

function variables(literals: readonly Literal[]): Map<string, Term | undefined> {
  const found = new Map<string, Term | undefined>();
  for (const { test } of literals) {
    if (test.kind === 'body') found.set(body, undefined);
    else found.set(variableOf(test), test.term);
    if ('other' in test && typeof test.other !== 'number') found.set(test.other.name, test.other);
  }
  return found;
}

/** How a figure compares with last year's is a matter of its own. */
function variableOf(test: Exclude<Test, { kind: 'body' }>): string {
  return test.kind === 'rose' || test.kind === 'fell' || test.kind === 'level' ? `${test.term.name}/compared` : test.term.name;
}

const bodyValues = ['ministry', 'city', 'county', 'department', 'township', 'institution', ''];
const comparedValues = ['', 'rose', 'fell', 'level'];

function valuesOf(name: string, term: Term | undefined, constants: readonly number[], many: number): readonly Value[] {
  // kinds of body and ways of comparing are told apart by their place; both fit into numbers
  if (name.endsWith('/compared')) return comparedValues.map((_, number) => ({ number, some: false }));
  if (term === undefined) return bodyValues.map((_, number) => ({ number, some: false }));
  const blank: Value[] = [{ number: 'blank', some: false }, { number: 0, some: false }];
  if (term.kind === 'list') {
    return [...blank, { number: 'words', some: true, only: true }, { number: 'words', some: true }];
  }
  if (term.kind === 'pairs' || term.kind === 'missing' || term.kind === 'form' || (term.kind === 'fact' && term.field.kind === 'words')) {
    return [...blank, { number: 'words', some: true }, { number: 'omit', some: false }];
  }
  const numbers = new Set([...constants, ...constants.flatMap((one) => Array.from({ length: many }, (_, step) => one + step + 1)),
    ...constants.map((one) => one - 1), ...Array.from({ length: many }, (_, step) => step + 1)]);
  const above = [...numbers].filter((number) => number > 0).map((number) => ({ number, some: true }));
  return term.kind === 'fact'
    ? [...blank, { number: 'omit', some: false }, ...above]
    : [...blank, { number: 'blank', some: true }, { number: 0, some: true }, ...above];
}

function anyState(choices: readonly (readonly [string, readonly Value[]])[], is: (state: State) => boolean): boolean {
  const state = new Map<string, Value>();
  const go = (at: number): boolean => {
    const choice = choices[at];
    if (!choice) return is(state);
    return choice[1].some((value) => {
      state.set(choice[0], value);
      return go(at + 1);
    });
  };
  return go(0);
}

function satisfied(condition: Condition, state: State): boolean {
  return condition.some((literals) => literals.every(({ test, negated }) => isTrue(test, state) !== negated));
}

function isTrue(test: Test, state: State): boolean {
  if (test.kind === 'body') return test.bodies.some((kind) => bodyValues.indexOf(kind) === state.get(body)!.number);
  const value = state.get(variableOf(test))!;
  switch (test.kind) {
    case 'some': return value.some;
    case 'none': return value.number === 0 && !value.some;
    case 'blank': return value.number === 'blank';
    case 'one': return value.only === true;
    case 'is': return value.number === test.value;
    case 'rose': case 'fell': case 'level': return comparedValues[Number(value.number)] === test.kind;
    case 'equal': case 'more': case 'less': {
      const [one, other] = [value.number, typeof test.other === 'number' ? test.other : state.get(test.other.name)!.number];
      if (typeof one !== 'number' || typeof other !== 'number') return false;
      return test.kind === 'equal' ? one === other : test.kind === 'more' ? one > other : one < other;
    }
  }
}
