import type { Cluster } from './cluster.js';

/** Longer equations stem from totals that formulas work out; one that shorter ones imply costs a search more than it rules out. */
const long = 40;

/** The cluster without the long equations that shorter ones imply: the same sets make it hold. */
export function withoutImplied(cluster: Cluster): Cluster {
  const { cellsOf, cells: { length }, signs } = cluster;
  if (cellsOf.every((cells) => cells.length <= long)) return cluster;
  const solved: { readonly lead: number; readonly row: Float64Array }[] = [];
  const isKept = new Set<number>();
  for (const equation of [...cellsOf.keys()].sort((one, other) => cellsOf[one]!.length - cellsOf[other]!.length)) {
    const row = Float64Array.from(signs.subarray(equation * length, (equation + 1) * length));
    for (const { lead, row: other } of solved) {
      const times = row[lead]! / other[lead]!;
      if (times !== 0) for (let cell = 0; cell < length; cell++) row[cell]! -= times * other[cell]!;
    }
    const lead = row.findIndex((sign) => Math.abs(sign) > 1e-9);
    if (lead >= 0) solved.push({ lead, row });
    if (lead >= 0 || cellsOf[equation]!.length <= long) isKept.add(equation);
  }
  return only(cluster, [...cellsOf.keys()].filter((equation) => isKept.has(equation)));
}

function only(cluster: Cluster, kept: readonly number[]): Cluster {
  const { cells: { length } } = cluster;
  const numbers = new Map(kept.map((equation, at) => [equation, at]));
  const signs = new Int32Array(kept.length * length);
  kept.forEach((equation, at) => signs.set(cluster.signs.subarray(equation * length, (equation + 1) * length), at * length));
  return {
    ...cluster, signs,
    equations: kept.map((equation) => cluster.equations[equation]!),
    cellsOf: kept.map((equation) => cluster.cellsOf[equation]!),
    equationsOf: cluster.equationsOf.map((own) => own.flatMap((equation) => numbers.get(equation) ?? [])),
    residuals: kept.map((equation) => cluster.residuals[equation]!),
  };
}
