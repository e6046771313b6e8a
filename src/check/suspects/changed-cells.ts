import type { Cluster } from './cluster.js';

/** Beyond, kinds have no bit and rule nothing out; the form has fewer. */
const mostBits = 31;

/** The cells that a search changes for now, and what the equations of the cluster say of them, equation by equation. */
export class ChangedCells {
  readonly cells: number[] = [];
  /** Of an equation: cells that may still be changed. */
  readonly free: Int32Array;
  /** Equations of one kind share no cell: each needs a cell of its own. */
  readonly kinds: readonly number[];
  private readonly hits: Int32Array;
  /** Sum of the numbers of the changed cells of an equation: the cell itself while there is one. */
  private readonly hitSum: Int32Array;
  /** 1 for a cell that may still be changed. */
  private readonly open: Int32Array;
  private readonly invalid: ReadonlySet<number>;
  private readonly changes: Float64Array;
  private readonly sums: Float64Array;

  /** A cell that no count can be is changed from the start. */
  constructor(private readonly cluster: Cluster) {
    const { cellsOf, values, invalid } = cluster;
    this.free = new Int32Array(cellsOf.map((cells) => cells.length));
    this.kinds = disjointKinds(cellsOf);
    this.hits = new Int32Array(cellsOf.length);
    this.hitSum = new Int32Array(cellsOf.length);
    this.open = new Int32Array(values.length).fill(1);
    this.invalid = new Set(invalid);
    this.changes = new Float64Array(values.length);
    this.sums = new Float64Array(cellsOf.length);
    for (const cell of invalid) this.add(cell);
  }

  add(cell: number): void {
    this.cells.push(cell);
    this.close(cell, 1);
    for (const equation of this.cluster.equationsOf[cell]!) {
      this.hits[equation]!++;
      this.hitSum[equation]! += cell;
    }
  }

  takeLast(): void {
    const cell = this.cells.pop()!;
    this.close(cell, -1);
    for (const equation of this.cluster.equationsOf[cell]!) {
      this.hits[equation]!--;
      this.hitSum[equation]! -= cell;
    }
  }

  /** By -1 it is opened again. */
  close(cell: number, by: 1 | -1): void {
    this.open[cell]! -= by;
    for (const equation of this.cluster.equationsOf[cell]!) this.free[equation]! -= by;
  }

  /** The equations that hold a changed cell. */
  touched(): number[] {
    return [...new Set(this.cells.flatMap((cell) => this.cluster.equationsOf[cell]!))];
  }

  /** Whether an equation needs one more changed cell; sure only of one that holds none or one by now. */
  needsAnother(equation: number): boolean {
    if (this.hits[equation] === 0) return this.cluster.residuals[equation] !== 0;
    if (this.hits[equation]! > 1) return false;
    const cell = this.hitSum[equation]!;
    const by = this.asked(equation, cell);
    return (by === 0 && !this.invalid.has(cell)) || this.cluster.values[cell]! + by < 0 || !Number.isInteger(by);
  }

  /** The cells of two equations that hold one changed cell, the same, and ask two things of it: one of them needs another cell. */
  disagreeing(): number[] | undefined {
    for (const cell of this.cells) {
      const [first, ...alone] = this.cluster.equationsOf[cell]!.filter((equation) => this.hits[equation] === 1);
      const other = alone.find((equation) => this.asked(equation, cell) !== this.asked(first!, cell));
      if (other !== undefined) return [...this.cluster.cellsOf[first!]!, ...this.cluster.cellsOf[other]!];
    }
    return undefined;
  }

  /** The kinds, as bits, of which as many equations need a cell as there are cells left: each of these cells serves one of them. */
  tightKinds(needed: Int32Array, left: number): number {
    return needed.reduce((bits, count, kind) => (count === left && kind < mostBits ? bits | (1 << kind) : bits), 0);
  }

  /**
   * Whether a cell may be changed too: it serves one equation of each tight kind. No other cell will stand in that one: where it has
   * none yet, it says by how much the cell is off, and all such say the same. So do all equations without one for the last cell.
   */
  mayAdd(cell: number, tight: number, left: number): boolean {
    if (!this.open[cell]) return false;
    let unserved = tight;
    let by: number | undefined;
    for (const equation of this.cluster.equationsOf[cell]!) {
      const kind = this.kinds[equation]! < mostBits ? 1 << this.kinds[equation]! : 0;
      if (tight & kind && this.needsAnother(equation)) unserved &= ~kind;
      if (this.hits[equation] !== 0 || !(left === 1 || tight & kind)) continue;
      const asked = this.asked(equation, cell);
      if (asked !== (by ??= asked) || asked === 0) return false;
    }
    return unserved === 0;
  }

  /**
   * Whether the cells that an equation holds alone, and is so asked for one change, make those equations hold that hold several: most
   * sets fail here, before they are solved.
   */
  agree(): boolean {
    const { equationsOf, residuals } = this.cluster;
    for (const cell of this.cells) {
      this.changes[cell] = NaN;
      for (const equation of equationsOf[cell]!) {
        if (this.hits[equation] === 1) this.changes[cell] = this.asked(equation, cell);
        this.sums[equation] = residuals[equation]!;
      }
    }
    for (const cell of this.cells) {
      for (const equation of equationsOf[cell]!) this.sums[equation]! += this.sign(equation, cell) * this.changes[cell]!;
    }
    // NaN where a change is open: nothing is known of such an equation
    return this.cells.every((cell) => equationsOf[cell]!.every((equation) => !(Math.abs(this.sums[equation]!) > 0)));
  }

  sign(equation: number, cell: number): number {
    return this.cluster.signs[equation * this.cluster.values.length + cell]!;
  }

  /** The change of a cell that makes the equation hold, where no other changes. */
  private asked(equation: number, cell: number): number {
    return -this.cluster.residuals[equation]! / this.sign(equation, cell);
  }
}

/** Gives each equation the number of a kind; equations of one kind share no cell. */
function disjointKinds(cellsOf: readonly (readonly number[])[]): number[] {
  const taken: Set<number>[] = [];
  return cellsOf.map((cells) => {
    let kind = taken.findIndex((own) => cells.every((cell) => !own.has(cell)));
    if (kind < 0) kind = taken.push(new Set()) - 1;
    for (const cell of cells) taken[kind]!.add(cell);
    return kind;
  });
}
