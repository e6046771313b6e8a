import type { OneCellSlip } from './types.js';

type Keystroke = Exclude<OneCellSlip, 'totalLeftAtZero' | 'partLeftAtZero' | 'totalFollows'>;

/** Keys side by side in the row of digits, and above each other on the number pad (where 0 lies below 1 and 2). */
const neighbouringKeys = ['12', '23', '34', '45', '56', '67', '78', '89', '90', '74', '41', '10', '85', '52', '20', '96', '63'];

/** The likeliest way to type `typed` for `meant`; undefined when it takes more than one slip. */
export function keystroke(typed: number, meant: number): Keystroke | undefined {
  if (typed === -meant) return 'sign';
  if (!Number.isInteger(typed) || typed <= 0 || meant === 0) return undefined;
  if (typed === meant * 10_000 || meant === typed * 10_000) return 'unit';
  if (meant === typed * 10) return 'missingZero';
  if (typed === meant * 10) return 'extraZero';
  const [is, should] = [String(typed), String(meant)];
  if (is.length === should.length) return replaced(is, should);
  if (is.length === should.length + 1) return added(is, should);
  return is.length + 1 === should.length && added(should, is) ? 'missingDigit' : undefined;
}

function replaced(is: string, should: string): Keystroke | undefined {
  const wrong = [...is].flatMap((digit, at) => (digit === should[at] ? [] : [at]));
  const [first, second] = wrong as [number, number | undefined];
  if (wrong.length === 1) return areNeighbouringKeys(is[first]!, should[first]!) ? 'neighbouringKey' : 'wrongDigit';
  const swapped = wrong.length === 2 && second === first + 1 && is[first] === should[second] && is[second] === should[first];
  return swapped ? 'swappedDigits' : undefined;
}

/** `longer` has one digit more than `shorter`. */
function added(longer: string, shorter: string): Keystroke | undefined {
  // of a digit that stands several times in a row, the first
  const extra = [...longer].findIndex((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
  if (extra < 0) return undefined;
  return longer[extra] === longer[extra + 1] ? 'doubledDigit' : 'extraDigit';
}

function areNeighbouringKeys(one: string, other: string): boolean {
  return neighbouringKeys.some((keys) => keys.includes(one) && keys.includes(other));
}
