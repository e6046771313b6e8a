/** Two bodies whose texts share much: how much of the shorter one stands in the other, and what. */
export interface SimilarPair {
  readonly one: string;
  readonly other: string;
  /** 0 to 1. */
  readonly share: number;
  /** The longest passages that stand in both. */
  readonly passages: readonly string[];
}

/** Characters of a gram. */
const gram = 5;
/** One of so many grams is kept: enough to find the pairs, which are then compared as a whole. */
const sample = 8;
/** From this share of the shorter text on. */
const least = 0.5;
/** Shorter texts say too little. */
const shortest = 200;
/** A gram that more bodies have than this is a turn of phrase of the form. */
const common = { bodies: 8, share: 0.1 };
const mostPairs = 200;
const mostPassages = 5;
/** Characters of a passage that are shown. */
const longestShown = 120;
/** Longer texts are looked at up to here. */
const longest = 30_000;

/** Without what differs for nothing: numbers, marks, blanks. */
export function bareText(text: string): string {
  return text.slice(0, longest).replace(/[^\u4e00-\u9fff]+/g, '');
}

/** Finds, among thousands of texts, those that share much; keeps numbers, not the texts. */
export class TextIndex {
  private readonly names: string[] = [];
  private readonly sizes: number[] = [];
  private readonly holders = new Map<number, number[]>();

  add(name: string, text: string): void {
    const bare = bareText(text);
    if (bare.length < shortest) return;
    const at = this.names.push(name) - 1;
    const own = new Set(gramsOf(bare).filter((one) => one % sample === 0));
    this.sizes.push(own.size);
    for (const one of own) {
      const holders = this.holders.get(one);
      if (holders) holders.push(at);
      else this.holders.set(one, [at]);
    }
  }

  /** Pairs of names that are worth a comparison, likeliest first. */
  candidates(): readonly (readonly [string, string])[] {
    const most = Math.max(common.bodies, Math.ceil(this.names.length * common.share));
    const shared = new Map<number, number>();
    const usual = new Float64Array(this.names.length);
    for (const holders of this.holders.values()) {
      if (holders.length > most) {
        for (const at of holders) usual[at]! += 1;
        continue;
      }
      for (const [index, one] of holders.entries()) {
        for (const other of holders.slice(index + 1)) {
          const pair = one * this.names.length + other;
          shared.set(pair, (shared.get(pair) ?? 0) + 1);
        }
      }
    }
    return [...shared].flatMap(([pair, count]) => {
      const [one, other] = [Math.floor(pair / this.names.length), pair % this.names.length];
      const own = Math.min(this.sizes[one]! - usual[one]!, this.sizes[other]! - usual[other]!);
      const share = own > 0 ? count / own : 0;
      return share >= least * 0.8 ? [{ one, other, share }] : [];
    }).sort((a, b) => b.share - a.share).slice(0, mostPairs).map(({ one, other }) => [this.names[one]!, this.names[other]!] as const);
  }
}

/** How much of the shorter text stands in the longer one, gram by gram, and the longest passages. */
export function compareTexts(names: readonly [string, string], texts: readonly [string, string]): SimilarPair | undefined {
  const [first, second] = texts.map(bareText) as [string, string];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  const there = new Set(gramsOf(long));
  const grams = gramsOf(short);
  const isShared = grams.map((one) => there.has(one));
  const share = grams.length === 0 ? 0 : isShared.filter(Boolean).length / grams.length;
  if (share < least) return undefined;
  const passages: string[] = [];
  for (let at = 0; at < isShared.length; at++) {
    if (!isShared[at]) continue;
    let end = at;
    while (isShared[end + 1]) end++;
    passages.push(short.slice(at, end + gram));
    at = end;
  }
  const longestFirst = passages.sort((one, other) => other.length - one.length).slice(0, mostPassages);
  const shown = longestFirst.map((text) => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text));
  return { one: names[0], other: names[1], share, passages: shown };
}

/** FNV-1a of each run of five characters. */
function gramsOf(text: string): number[] {
  return Array.from({ length: Math.max(0, text.length - gram + 1) }, (_, at) => {
    let so = 0x811c9dc5;
    for (let index = at; index < at + gram; index++) so = Math.imul(so ^ text.charCodeAt(index), 0x01000193);
    return so >>> 0;
  });
}
