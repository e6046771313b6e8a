import { encrypted } from '../../error.js';
import { entriesOf, isWhole, Tokens } from '../marks/dictionary.js';
import { bytesOf, toHex } from './pdf-string.js';

/** How a file is encrypted. */
export interface Lock {
  /** Its Encrypt dictionary, written anew. */
  readonly dictionary: string;
  /** First part of the file's ID, in hex. */
  readonly id: string;
  /** Strings are encrypted as streams are. */
  readonly coversStrings: boolean;
  readonly coversMetadata: boolean;
  /** In blocks of 16 bytes. */
  readonly isInBlocks: boolean;
  /** Where the word Encrypt stands. */
  readonly places: readonly number[];
}

/** More of one kind than any file has. */
const mostPlaces = 40;
const mostTokens = 400;
const longestString = 1000;
/** Nothing that leads elsewhere, and no name or number that another reader could take for something else. */
const plainToken = /^(?:<<|>>|\[|\]|true|false|null|[-+]?[0-9.]{1,20}|\/[\w.+-]{1,60})$/;

/** Undefined for a file that says nothing of encryption. Refuses one whose words about it are not sure. */
export function lockOf(text: string, bytes: Uint8Array): Lock | undefined {
  const places: number[] = [];
  let words = 0;
  const found = new Map<string, { readonly begin: number; readonly id: string }>();
  for (const { index } of text.matchAll(/\/Encrypt(?=[\s\0/<[\d])/g)) {
    if (++words > mostPlaces) throw encrypted('pdf');
    const begin = dictionaryAt(text, index + '/Encrypt'.length);
    if (begin === undefined) continue;
    places.push(index);
    found.set(rewritten(text, bytes, begin), { begin, id: idNear(text, bytes, index) });
  }
  // some that differ: nobody knows which one counts
  const [[dictionary, { begin, id }] = [undefined, {}] as never, ...others] = found;
  if (dictionary === undefined) return undefined;
  if (others.length > 0) throw encrypted('pdf');
  const entries = entriesOf(new Tokens(text, begin + 2));
  const filterOf = (name: string): string => entries.get(name)?.join('') ?? '';
  return {
    dictionary, id, places,
    coversStrings: Number(entries.get('/V')?.[0]) < 4 || filterOf('/StrF') === filterOf('/StmF'),
    coversMetadata: entries.get('/EncryptMetadata')?.[0] !== 'false',
    isInBlocks: dictionary.includes('/AESV'),
  };
}

/** Where the dictionary begins that stands here or that a reference leads to. */
function dictionaryAt(text: string, at: number): number | undefined {
  const tokens = new Tokens(text, at);
  const first = tokens.next();
  if (first === '<<') return tokens.start;
  const [generation, sign] = [tokens.next(), tokens.next()];
  if (!isWhole(first) || !isWhole(generation) || sign !== 'R') return undefined;
  let begin: number | undefined;
  for (const object of text.matchAll(new RegExp(String.raw`(?<![0-9])${first}\s{1,20}${generation}\s{1,20}obj\s{0,20}<<`, 'g'))) {
    begin = object.index + object[0].length - 2;
  }
  if (begin === undefined) throw encrypted('pdf');
  return begin;
}

function rewritten(text: string, bytes: Uint8Array, begin: number): string {
  const tokens = new Tokens(text, begin);
  const written: string[] = [];
  let depth = 0;
  do {
    const token = tokens.next();
    if (token === '<<') depth++;
    else if (token === '>>') depth--;
    if (token !== '()' && !plainToken.test(token)) throw encrypted('pdf');
    written.push(token === '()' ? `<${stringAt(tokens, bytes)}>` : token);
    if (written.length > mostTokens) throw encrypted('pdf');
  } while (depth > 0);
  return written.join(' ');
}

/** The file's ID stands in the same dictionary as the word Encrypt. A wrong one opens nothing. */
function idNear(text: string, bytes: Uint8Array, place: number): string {
  const near = [text.lastIndexOf('/ID', place), text.indexOf('/ID', place)].filter((at) => at >= 0);
  for (const at of near.sort((one, other) => Math.abs(one - place) - Math.abs(other - place))) {
    const tokens = new Tokens(text, at + '/ID'.length);
    if (tokens.next() === '[' && tokens.next() === '()') return stringAt(tokens, bytes);
  }
  return '';
}

/** The string that was the last token, in hex. */
function stringAt({ start, at }: Tokens, bytes: Uint8Array): string {
  if (at - start > longestString) throw encrypted('pdf');
  return toHex(bytesOf(bytes.subarray(start, at)));
}
