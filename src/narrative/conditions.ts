import type { QuantityName } from './quantities.js';
import { hasSome, isPrinted, numberOf, type Source } from './source.js';

/** When a sentence may be said. A blank satisfies neither `none` nor `some`. */
export type Condition = (source: Source) => boolean;

/** All are 0, and no part of a total speaks against it. */
export function none(...names: readonly QuantityName[]): Condition {
  return (source) => names.every((name) => isPrinted(source, name) && numberOf(source, name) === 0 && !hasSome(source, name));
}

/** All are above 0. */
export function some(...names: readonly QuantityName[]): Condition {
  return (source) => names.every((name) => (numberOf(source, name) ?? 0) > 0);
}

/** At least one figure behind one of the names is above 0, whatever is blank beside it. */
export function any(...names: readonly QuantityName[]): Condition {
  return (source) => names.some((name) => hasSome(source, name));
}

export function blank(name: QuantityName): Condition {
  return (source) => numberOf(source, name) === null;
}

export function equal(name: QuantityName, other: QuantityName): Condition {
  return (source) => numberOf(source, name) !== null && numberOf(source, name) === numberOf(source, other);
}

export function exactly(name: QuantityName, value: number): Condition {
  return (source) => numberOf(source, name) === value;
}

export function all(...conditions: readonly Condition[]): Condition {
  return (source) => conditions.every((condition) => condition(source));
}

export function either(...conditions: readonly Condition[]): Condition {
  return (source) => conditions.some((condition) => condition(source));
}

export function not(condition: Condition): Condition {
  return (source) => !condition(source);
}

/** Article 50 asks governments of every level for more; a report may name the area alone (宿迁市). */
export const isGovernment: Condition = ({ report }) => /(?:人民政府|[省市县区旗州盟乡镇])$/.test(report.agency.trim());

/** 五 already speaks of the disputes, in the person's own words. */
export const toldAboutDisputes: Condition = ({ facts }) =>
  [...(facts.problems ?? []), ...(facts.measures ?? [])].some((text) => /复议|诉讼|败诉|纠正|纠错/.test(text));
