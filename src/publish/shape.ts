import type { PublishedTable } from './table.js';

/** What the label columns at the left take of the width, by how many there are. */
const labelShare = [0, 0.28, 0.42, 0.53];
/** The innermost label is a sentence, the outer ones are a few characters over several rows. */
const inner = 5;
const outer = 1.9;
const outermost = 1.2;

/** The columns' shares of the width; together they are 1. */
export function tableShape({ columns, labelColumns }: Pick<PublishedTable, 'columns' | 'labelColumns'>): number[] {
  const weights = Array.from({ length: labelColumns }, (_, at) => (at === labelColumns - 1 ? inner : at === 0 ? outermost : outer));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const labels = labelShare[labelColumns] ?? 0.6;
  return Array.from({ length: columns }, (_, at) =>
    (at < labelColumns ? labels * weights[at]! / whole : (1 - labels) / (columns - labelColumns)));
}
