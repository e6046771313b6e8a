/** Two bodies whose texts share much: how much of the shorter one stands in the other, and what. */
export interface SimilarPair {
  readonly one: string;
  readonly other: string;
  /** 0 to 1. */
  readonly share: number;
  /** The longest passages that stand in both. */
  readonly passages: readonly string[];
}

export interface SimilarTexts {
  /** The likest first. */
  readonly pairs: readonly SimilarPair[];
  /** There are more. */
  readonly isCut: boolean;
}

/** Characters of a gram. */
const gram = 5;
/** From this share of the shorter text on. */
export const leastShare = 0.5;
const mostPassages = 5;
/** Characters of a passage that are shown. */
const longestShown = 120;
/** Longer texts are looked at up to here. */
const longest = 30_000;

/** Without what differs for nothing: numbers, marks, blanks. */
export function bareText(text: string): string {
  return text.slice(0, longest).replace(/[^\u4e00-\u9fff]+/g, '');
}

/** How much of the shorter text stands in the longer one, gram by gram, and the longest passages. */
export function compareTexts(names: readonly [string, string], texts: readonly [string, string]): SimilarPair | undefined {
  const [first, second] = texts.map(bareText) as [string, string];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  const there = new Set(gramsOf(long));
  const grams = gramsOf(short);
  const isShared = Array.from(grams, (one) => there.has(one));
  const share = grams.length === 0 ? 0 : isShared.filter(Boolean).length / grams.length;
  if (share < leastShare) return undefined;
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
export function gramsOf(text: string): Uint32Array {
  return Uint32Array.from({ length: Math.max(0, text.length - gram + 1) }, (_, at) => {
    let so = 0x811c9dc5;
    for (let index = at; index < at + gram; index++) so = Math.imul(so ^ text.charCodeAt(index), 0x01000193);
    return so >>> 0;
  });
}
