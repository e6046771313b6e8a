import type { Cluster } from './cluster.js';

/**
 * The equations that surely need one more changed cell. Equations of one family share no cell, so that each of them needs one of its
 * own: no fewer cells will do than the most that a family wants.
 */
export class Wanting {
  /** 1 for an equation that does. */
  readonly has: Uint8Array;
  count = 0;
  private readonly families: number;
  /** 1 for an equation of a family, at equation × families + family. */
  private readonly belongs: Uint8Array;
  private readonly wanted: Int32Array;
  private readonly ahead: Int32Array;

  constructor({ cellsOf: { length: count }, equationsOf }: Pick<Cluster, 'cellsOf' | 'equationsOf'>) {
    const families = disjointFamilies(equationsOf, count);
    this.families = families.length;
    this.has = new Uint8Array(count);
    this.belongs = new Uint8Array(count * families.length);
    families.forEach((equations, family) => {
      for (const equation of equations) this.belongs[equation * families.length + family] = 1;
    });
    this.wanted = new Int32Array(families.length);
    this.ahead = new Int32Array(families.length);
  }

  set(equation: number, wants: boolean): void {
    if (this.has[equation] === Number(wants)) return;
    this.has[equation] = Number(wants);
    this.count += wants ? 1 : -1;
    this.add(this.wanted, equation, wants ? 1 : -1);
  }

  mayDoWith(cells: number): boolean {
    return isAtMost(this.wanted, cells);
  }

  /** Looks ahead from what is wanted now: `suppose` says what would change, `mightDoWith` answers. */
  lookAhead(): void {
    this.ahead.set(this.wanted);
  }

  suppose(equation: number, wants: boolean): void {
    if (this.has[equation] !== Number(wants)) this.add(this.ahead, equation, wants ? 1 : -1);
  }

  mightDoWith(cells: number): boolean {
    return isAtMost(this.ahead, cells);
  }

  private add(to: Int32Array, equation: number, by: number): void {
    const start = equation * this.families;
    for (let family = 0; family < this.families; family++) to[family]! += by * this.belongs[start + family]!;
  }
}

function isAtMost(wanted: Int32Array, cells: number): boolean {
  for (let family = 0; family < wanted.length; family++) if (wanted[family]! > cells) return false;
  return true;
}

/** A family for each equation: itself, then every later one that shares no cell with it so far, round to the first; none twice. */
function disjointFamilies(equationsOf: readonly (readonly number[])[], count: number): number[][] {
  const meet = new Uint8Array(count * count);
  for (const own of equationsOf) for (const one of own) for (const other of own) meet[one * count + other] = 1;
  const families = new Map<string, number[]>();
  for (let first = 0; first < count; first++) {
    const family: number[] = [];
    for (let step = 0; step < count; step++) {
      const equation = (first + step) % count;
      let isApart = true;
      for (let at = 0; isApart && at < family.length; at++) isApart = meet[equation * count + family[at]!] === 0;
      if (isApart) family.push(equation);
    }
    families.set(family.sort((one, other) => one - other).join(), family);
  }
  return [...families.values()];
}
