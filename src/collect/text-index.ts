import { bareText, gramsOf, leastShare } from './similar.js';

/** One of so many grams is kept: enough to find the pairs, which are then compared as a whole. */
const sample = 8;
/** Shorter texts say too little. */
const shortest = 200;
/** A gram that more bodies have than this is a turn of phrase of the form. */
const common = { share: 0.1, least: 8, most: 1000 };
/** What the sample says may be off by so much. */
const tolerance = 0.8;
/** Grams are looked at by their highest bits, a part at a time. */
const parts = 64;
/** Places of bodies below a gram in one number. */
const placeSize = 2 ** 21;

export const mostPairs = 200;

export interface Candidates {
  /** Places of bodies, the lower one first; likeliest first, then in the order of the places. */
  readonly pairs: readonly (readonly [number, number])[];
  /** There were more. */
  readonly isCut: boolean;
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly share: number;
}

/** Finds, among thousands of texts, those that share much; keeps a few numbers of each, four bytes a number. */
export class TextIndex {
  private readonly places: number[] = [];
  private readonly grams: Uint32Array[] = [];

  add(place: number, text: string): void {
    const bare = bareText(text);
    if (bare.length < shortest) return;
    this.places.push(place);
    this.grams.push(Uint32Array.from(new Set(gramsOf(bare).filter((one) => one % sample === 0))).sort());
  }

  /** To be asked once: the grams are used up. */
  candidates(): Candidates {
    const runs = new Runs(this.grams);
    const best = new Best();
    const count = this.grams.length;
    const shared = new Uint32Array(count);
    const met = new Uint32Array(count);
    for (let one = 0; one < count; one++) {
      let some = 0;
      runs.eachBehind(one, (other) => {
        if (shared[other]! === 0) met[some++] = other;
        shared[other]! += 1;
      });
      for (const other of met.subarray(0, some)) {
        const own = Math.min(runs.own(one), runs.own(other));
        const share = own > 0 ? shared[other]! / own : 0;
        shared[other] = 0;
        if (share < leastShare * tolerance) continue;
        const [low, high] = [this.places[one]!, this.places[other]!].sort((a, b) => a - b) as [number, number];
        best.add({ one: low, other: high, share });
      }
    }
    return best.found();
  }
}

/** Which texts hold a gram, for all grams that some hold and not too many. */
class Runs {
  /** Texts, run by run, each in order. */
  private members = new Uint32Array(1024);
  private readonly starts: number[] = [0];
  /** How many runs a text is in: their numbers stand where its grams stood. */
  private readonly kept: Uint32Array;
  private readonly sizes: Uint32Array;
  private readonly next: Uint32Array;

  constructor(private readonly grams: readonly Uint32Array[]) {
    this.kept = new Uint32Array(grams.length);
    this.sizes = Uint32Array.from(grams, (own) => own.length);
    const most = Math.min(common.most, Math.max(common.least, Math.ceil(grams.length * common.share)));
    const looked = new Uint32Array(grams.length);
    for (let part = 1; part <= parts; part++) this.gather(looked, (2 ** 32 / parts) * part, most);
    this.next = Uint32Array.from(this.starts);
  }

  /** Grams of its own: without those that many hold. */
  own(text: number): number {
    return this.sizes[text]!;
  }

  /** Texts behind this one, once for each run that they share; ask for one text after the other. */
  eachBehind(text: number, tell: (other: number) => void): void {
    for (const run of this.grams[text]!.subarray(0, this.kept[text])) {
      const from = this.next[run]! += 1;
      for (let at = from; at < this.starts[run + 1]!; at++) tell(this.members[at]!);
    }
  }

  private gather(looked: Uint32Array, limit: number, most: number): void {
    const ends = this.grams.map((own, text) => {
      let end = looked[text]!;
      while (end < own.length && own[end]! < limit) end += 1;
      return end;
    });
    const all = new Float64Array(ends.reduce((sum, end, text) => sum + end - looked[text]!, 0));
    let filled = 0;
    for (const [text, own] of this.grams.entries()) {
      for (; looked[text]! < ends[text]!; looked[text]! += 1) all[filled++] = own[looked[text]!]! * placeSize + text;
    }
    all.sort();
    for (let at = 0; at < all.length;) {
      const gram = Math.floor(all[at]! / placeSize);
      let end = at + 1;
      while (end < all.length && Math.floor(all[end]! / placeSize) === gram) end += 1;
      this.take(all.subarray(at, end), most);
      at = end;
    }
  }

  private take(run: Float64Array, most: number): void {
    if (run.length === 1) return;
    if (run.length > most) {
      for (const one of run) this.sizes[one % placeSize]! -= 1;
      return;
    }
    const number = this.starts.length - 1;
    let end = this.starts[number]!;
    if (end + run.length > this.members.length) {
      const more = new Uint32Array(2 * (end + run.length));
      more.set(this.members);
      this.members = more;
    }
    for (const one of run) {
      const text = one % placeSize;
      this.members[end++] = text;
      this.grams[text]![this.kept[text]!] = number;
      this.kept[text]! += 1;
    }
    this.starts.push(end);
  }
}

/** The best of any number of pairs. */
class Best {
  private pairs: Pair[] = [];
  private isCut = false;

  add(pair: Pair): void {
    this.pairs.push(pair);
    if (this.pairs.length > 20 * mostPairs) this.cut();
  }

  found(): Candidates {
    this.cut();
    return { pairs: this.pairs.map(({ one, other }) => [one, other] as const), isCut: this.isCut };
  }

  private cut(): void {
    this.pairs.sort((a, b) => b.share - a.share || a.one - b.one || a.other - b.other);
    this.isCut ||= this.pairs.length > mostPairs;
    this.pairs = this.pairs.slice(0, mostPairs);
  }
}
