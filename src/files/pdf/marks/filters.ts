import { unsafe } from '../../error.js';
import { from85, fromHex } from './ascii.js';
import type { Entries } from './dictionary.js';
import { inflated, lzwSize, type Unpacked } from './unpack.js';

type FilterKind = 'hex' | '85' | 'flate' | 'lzw' | 'runs' | 'picture' | 'none';

/** What a filter's names do to the data; the short ones are for the same filters. */
const kinds: Readonly<Record<string, FilterKind>> = {
  '/ASCIIHexDecode': 'hex', '/AHx': 'hex',
  '/ASCII85Decode': '85', '/A85': '85',
  '/FlateDecode': 'flate', '/Fl': 'flate',
  '/LZWDecode': 'lzw', '/LZW': 'lzw',
  '/RunLengthDecode': 'runs', '/RL': 'runs',
  '/DCTDecode': 'picture', '/DCT': 'picture', '/JPXDecode': 'picture',
  '/CCITTFaxDecode': 'picture', '/CCF': 'picture', '/JBIG2Decode': 'picture',
  '/Crypt': 'none',
};

/** A length of two bytes makes at most 128. */
const runLength = 64;
/** More columns of a predictor's row than any picture or table has. */
const widestRow = 100_000;

/** The data as pdf.js would unpack it; past `most` bytes `size` alone tells. Refuses what no program writes. */
export function unpacked(data: Uint8Array, entries: Entries, most: number): Unpacked {
  const filters = filtersOf(entries);
  const packings = filters.filter((kind) => kind === 'flate' || kind === 'lzw' || kind === 'runs').length;
  if (packings > 1) throw unsafe('packedTwice');
  // an unknown filter stops every program
  if (filters.length > 4 || filters.includes(undefined)) throw unsafe('streams');
  const parameters = [...(entries.get('/DecodeParms') ?? []), ...(entries.get('/DP') ?? [])];
  if (filters.length > 0 && parameters.includes('R')) throw unsafe('streams');
  const isWide = (token: string, at: number): boolean =>
    (token === '/Columns' || token === '/Colors') && !(Number(parameters[at + 1]) <= widestRow);
  if (parameters.some(isWide)) throw unsafe('streams');
  let made: Unpacked = { data, size: data.length };
  for (const kind of filters) {
    if (!made.data) throw unsafe('packedTwice');
    if (kind === 'hex') made = whole(fromHex(made.data));
    else if (kind === '85') made = whole(from85(made.data));
    else if (kind === 'flate') made = inflated(made.data, most);
    else if (kind === 'lzw') made = { size: lzwSize(made.data, earlyOf(parameters)) };
    else if (kind === 'runs') made = { size: made.data.length * runLength };
  }
  return made;
}

function whole(data: Uint8Array): Unpacked {
  return { data, size: data.length };
}

function earlyOf(parameters: readonly string[]): boolean {
  const at = parameters.indexOf('/EarlyChange');
  if (at >= 0 && parameters[at + 1] !== '0' && parameters[at + 1] !== '1') throw unsafe('streams');
  return at < 0 || parameters[at + 1] === '1';
}

/**
 * A picture's decoder makes a picture of any size, and no text stands in one. A stream that says it is a picture is one,
 * whatever it is used for.
 */
export function isPicture(entries: Entries): boolean {
  return entries.get('/Subtype')?.join('') === '/Image' || filtersOf(entries).includes('picture');
}

/** pdf.js asks for the short name as well. Names that stand elsewhere in the file are refused, since no sound program writes it so. */
function filtersOf(entries: Entries): (FilterKind | undefined)[] {
  const [short, long] = [entries.get('/F'), entries.get('/Filter')];
  if (short && long) throw unsafe('streams');
  const value = short ?? long ?? [];
  if (value.includes('R') || value.includes('()')) throw unsafe('packedTwice');
  return value.filter((token) => token !== '[' && token !== ']' && token !== 'null').map((token) => kinds[token]);
}
