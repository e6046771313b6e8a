import { matchesIn } from './matches.js';

/** A row of digits as people write it, with the digits alone. */
export interface DigitRow {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Digits in one piece, or parted by single spaces or dashes; what hangs on letters, as in an address, is none. */
const row = /(?<![0-9A-Za-z./_=@?&%-])[0-9](?:[ -]?[0-9]){9,29}[Xx]?(?![0-9A-Za-z._=/@-])/g;

export function digitRows(text: string): DigitRow[] {
  return matchesIn(text, row).map((match) => ({
    digits: match[0].replace(/[ -]/g, '').toUpperCase(), start: match.index, end: match.index + match[0].length,
  }));
}

/** 18 characters: an area, a date of birth that may be, and the check character that follows from the other seventeen. */
export function isIdentityNumber(digits: string): boolean {
  const parts = /^([1-9]\d{5})((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dX]$/.exec(digits);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[2]), Number(parts[3]), Number(parts[4])];
  const born = new Date(Date.UTC(year, month - 1, day));
  if (born.getUTCMonth() !== month - 1 || born.getUTCDate() !== day) return false;
  // GB 11643: weights are powers of 2 modulo 11
  const sum = [...digits.slice(0, 17)].reduce((so, digit, at) => so + Number(digit) * (2 ** (17 - at) % 11), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

/** 16 to 19 digits of a card's issuer that hold the Luhn sum. */
export function isCardNumber(digits: string): boolean {
  if (!/^(?:62|60|4|5[1-5]|35|9)\d{13,18}$/.test(digits) || digits.length < 16 || digits.length > 19) return false;
  const sum = [...digits].reverse().reduce((so, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) : 2 * Number(digit);
    return so + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0 && new Set(digits).size > 1;
}

export function isMobileNumber(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits);
}

/** `3206********1234`: enough to find it, not enough to use it. */
export function masked(digits: string): string {
  return `${digits.slice(0, 3)}${'*'.repeat(Math.max(0, digits.length - 5))}${digits.slice(-2)}`;
}
