import type { Bodies } from './bodies.js';
import type { Outputs } from './host.js';
import type { ReportRecord } from './record.js';
import { compareTexts, type SimilarTexts } from './similar.js';
import { TextIndex } from './text-index.js';

/** Finds the bodies whose texts are alike; looks at each record once, and at those that it finds again. */
export class SimilarFinder {
  private readonly index = new TextIndex();
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly all: Bodies) {
    this.places = new Map(all.bodies.flatMap(({ file }, at) => (file ? [[file.file, at] as const] : [])));
  }

  look(record: ReportRecord): void {
    const place = this.places.get(record.file);
    if (place !== undefined) this.index.add(place, textOf(record));
  }

  async found(outputs: Outputs): Promise<SimilarTexts> {
    const { pairs, isCut } = this.index.candidates();
    if (pairs.length === 0) return { pairs: [], isCut };
    const wanted = new Set(pairs.flat());
    const texts = new Map<number, string>();
    for await (const record of outputs.records()) {
      const at = this.places.get(record.file);
      if (at !== undefined && wanted.has(at)) texts.set(at, textOf(record));
    }
    const nameOf = (at: number): string => this.all.bodies[at]!.name;
    const compared = pairs.flatMap(([one, other]) =>
      compareTexts([nameOf(one), nameOf(other)], [texts.get(one)!, texts.get(other)!]) ?? []);
    return { pairs: compared.sort((one, other) => other.share - one.share), isCut };
  }
}

/** What a body writes itself; the other sections are tables. */
function textOf({ report }: ReportRecord): string {
  return [report?.sections?.overview, report?.sections?.problems].filter(Boolean).join('\n');
}
