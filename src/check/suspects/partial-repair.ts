import type { Cluster } from './cluster.js';
import { Wanting } from './wanting.js';

/** What can be taken back, as cell or equation × 8 + kind. */
const done = { shut: 0, changed: 1, determined: 2, opened: 3, decided: 4 };

/**
 * The cells that a search changes for now, by how much where their equations say it, and what is left to do. A decided equation
 * holds no further changed cell: with one whose change is unknown, it says this change.
 */
export class PartialRepair {
  readonly changed: number[] = [];
  /** By how much an equation is off after the changes that are known. */
  readonly off: Float64Array;
  /** Changed cells of an equation whose change is unknown. */
  readonly unknown: Int32Array;
  readonly decided: Uint8Array;
  /** 1 for a cell that is changed or stays as it is, and for one like another that is not changed. */
  readonly shut: Uint8Array;
  /** Of an equation: cells that are not shut. */
  readonly free: Int32Array;
  /** Equations that are off, without a cell whose change is unknown. */
  readonly wanting: Wanting;
  private readonly isKnown: Uint8Array;
  private readonly changes: Float64Array;
  private readonly invalid: ReadonlySet<number>;
  /** Each cell is at most shut, changed, determined, and the one like it opened and shut again. */
  private readonly trail: Int32Array;
  private length = 0;
  /** By cell, the one like it that may be changed as well; -1 for the last of its group. */
  private readonly next: Int32Array;
  private readonly cells: number;

  /** A cell that no count can be is changed from the start. Of cells that are alike only the first is open until it is changed. */
  constructor(private readonly cluster: Cluster, alike: readonly (readonly number[])[]) {
    const { cellsOf, values, invalid, residuals } = cluster;
    this.cells = values.length;
    this.trail = new Int32Array(6 * values.length + cellsOf.length);
    this.off = Float64Array.from(residuals);
    this.unknown = new Int32Array(cellsOf.length);
    this.decided = new Uint8Array(cellsOf.length);
    this.shut = new Uint8Array(values.length);
    this.free = Int32Array.from(cellsOf, ({ length }) => length);
    this.wanting = new Wanting(cluster);
    this.isKnown = new Uint8Array(values.length);
    this.changes = new Float64Array(values.length);
    this.invalid = new Set(invalid);
    this.next = new Int32Array(values.length).fill(-1);
    for (const group of alike) {
      for (let at = 1; at < group.length; at++) {
        this.next[group[at - 1]!] = group[at]!;
        this.shut[group[at]!] = 1;
        this.count(this.free, group[at]!, -1);
      }
    }
    for (const equation of cellsOf.keys()) this.look(equation);
    for (const cell of invalid) {
      this.keep(cell);
      this.change(cell);
    }
  }

  mark(): number {
    return this.length;
  }

  /** Shuts a cell: it keeps its value, unless it is changed after. */
  keep(cell: number): void {
    this.shut[cell] = 1;
    this.count(this.free, cell, -1);
    this.trail[this.length++] = cell * 8 + done.shut;
  }

  /** Changes a cell that is shut, by what is not known yet. */
  change(cell: number): void {
    this.changed.push(cell);
    this.count(this.unknown, cell, 1);
    this.trail[this.length++] = cell * 8 + done.changed;
    const next = this.next[cell]!;
    if (next < 0) return;
    this.shut[next] = 0;
    this.count(this.free, next, 1);
    this.trail[this.length++] = next * 8 + done.opened;
  }

  /** The cell like this one, if there is one more, keeps its value. */
  keepNext(cell: number): void {
    if (this.next[cell]! >= 0) this.keep(this.next[cell]!);
  }

  /** No other cell of the equation changes. False where this cannot be. */
  decide(equation: number): boolean {
    this.decided[equation] = 1;
    this.trail[this.length++] = equation * 8 + done.decided;
    return this.follow(equation);
  }

  /** The change of a cell that makes an equation hold, where no other changes. */
  asked(equation: number, cell: number): number {
    return -this.off[equation]! / this.cluster.signs[equation * this.cells + cell]!;
  }

  isPossible(cell: number, change: number): boolean {
    return (change !== 0 || this.invalid.has(cell)) && this.cluster.values[cell]! + change >= 0 && Number.isInteger(change);
  }

  /** Whether so many cells may do after this one, alone with those changed before in its equation or not; a quick look. */
  mightDo(cell: number, equation: number, isLast: boolean, more: number): boolean {
    const { wanting, unknown, off, cluster: { signs, equationsOf } } = this;
    const isKnown = isLast && unknown[equation] === 0;
    const change = isKnown ? this.asked(equation, cell) : 0;
    if (isKnown && !this.isPossible(cell, change)) return false;
    wanting.lookAhead();
    const own = equationsOf[cell]!;
    for (let at = 0; at < own.length; at++) {
      const one = own[at]!;
      if (unknown[one] === 0) wanting.suppose(one, isKnown && off[one]! + signs[one * this.cells + cell]! * change !== 0);
    }
    return wanting.mightDoWith(more);
  }

  undo(mark: number): void {
    while (this.length > mark) {
      const last = this.trail[--this.length]!;
      const kind = last & 7;
      const what = last >> 3;
      if (kind === done.decided) this.decided[what] = 0;
      else if (kind === done.determined) this.determine(what, -1);
      else if (kind === done.opened) {
        this.shut[what] = 1;
        this.count(this.free, what, -1);
      } else if (kind === done.changed) {
        this.changed.pop();
        this.count(this.unknown, what, -1);
      } else {
        this.shut[what] = 0;
        this.count(this.free, what, 1);
      }
    }
  }

  private follow(equation: number): boolean {
    if (this.unknown[equation] !== 1) return this.unknown[equation]! > 1 || this.off[equation] === 0;
    const { signs, equationsOf } = this.cluster;
    const cell = this.changed.find((one) => this.isKnown[one] === 0 && signs[equation * this.cells + one] !== 0)!;
    const change = this.asked(equation, cell);
    if (!this.isPossible(cell, change)) return false;
    this.changes[cell] = change;
    this.determine(cell, 1);
    this.trail[this.length++] = cell * 8 + done.determined;
    return equationsOf[cell]!.every((one) => this.decided[one] === 0 || this.follow(one));
  }

  /** By -1 its change is unknown again. */
  private determine(cell: number, by: 1 | -1): void {
    const { signs, equationsOf } = this.cluster;
    const change = by * this.changes[cell]!;
    this.isKnown[cell] = by === 1 ? 1 : 0;
    for (const equation of equationsOf[cell]!) this.off[equation]! += signs[equation * this.cells + cell]! * change;
    this.count(this.unknown, cell, by === 1 ? -1 : 1);
  }

  private count(what: Int32Array, cell: number, by: 1 | -1): void {
    const own = this.cluster.equationsOf[cell]!;
    for (let at = 0; at < own.length; at++) {
      what[own[at]!]! += by;
      if (what === this.unknown) this.look(own[at]!);
    }
  }

  private look(equation: number): void {
    this.wanting.set(equation, this.unknown[equation] === 0 && this.off[equation] !== 0);
  }
}
