import { deflateSync } from 'node:zlib';
import { fileOf, pdfOf, stream } from './make.js';

const page = { texts: [{ x: 100, y: 100, text: '甲' }] };
const mega = 1024 * 1024;
/** Objects of `pdfOf` with one page: what follows is number 9 and so on, and the page knows the first of them as /X. */
const first = 9;
const pages = (count: number, entries: string): string[] => Array.from({ length: count }, () => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]${entries}>>`);

/** A stream of data that is already packed. */
export function packed(data: Uint8Array, entries: string): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from(`<</Length ${data.length}${entries}>>\nstream\n`), data, Buffer.from('\nendstream')]));
}

/** A page that lists `count` pages which all show object 3. */
export function sharing(count: number, content: Uint8Array, entries = '/Contents 3 0 R'): Uint8Array {
  return fileOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${Array.from({ length: count }, (_, at) => `${at + 5} 0 R`).join(' ')}]>>`,
    content, '[3 0 R]', ...pages(count, entries),
  ]);
}

/** Forms that each draw the next one ten times: 10 to the power of `depth` in the end. */
export function laughing(depth: number, last = '0 0 m 9 9 l S'): Uint8Array {
  const forms = Array.from({ length: depth }, (_, at) => stream(at === depth - 1 ? last : '/X Do '.repeat(10), true,
    `/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</X ${first + 1 + at} 0 R>>>>`));
  return pdfOf([{ ...page, raw: '/X Do' }], { objects: forms });
}

const blank = (size: number): Uint8Array => new Uint8Array(size);
const packedBlank = deflateSync(blank(33 * mega));
const bomb = (): Uint8Array => packedBlank;
const hex = (data: Uint8Array): Uint8Array => Buffer.from(`${Buffer.from(data).toString('hex')}>`);

export function to85(data: Uint8Array): Uint8Array {
  let text = '';
  for (let at = 0; at < data.length; at += 4) {
    const some = [0, 1, 2, 3].map((index) => data[at + index] ?? 0);
    let value = some.reduce((sum, byte) => sum * 256 + byte, 0);
    const digits = [0, 1, 2, 3, 4].map(() => {
      const digit = value % 85;
      value = Math.floor(value / 85);
      return String.fromCharCode(digit + 0x21);
    });
    text += digits.reverse().join('').slice(0, Math.min(data.length - at, 4) + 1);
  }
  return Buffer.from(`${text}~>`);
}

/** LZW of one letter over and over: each code stands for one letter more than the code before. */
export function lzwBomb(rounds: number): Uint8Array {
  const bits: string[] = [];
  for (let round = 0; round < rounds; round++) {
    bits.push((256).toString(2).padStart(round === 0 ? 9 : 12, '0'), (32).toString(2).padStart(9, '0'));
    for (let code = 258; code < 4095; code++) bits.push(code.toString(2).padStart(Math.min(12, 32 - Math.clz32(code + 1)), '0'));
  }
  const all = bits.join('');
  return Uint8Array.from({ length: Math.floor(all.length / 8) }, (_, at) => Number.parseInt(all.slice(at * 8, at * 8 + 8), 2));
}

/** A stored block that says `endstream`, and behind it what unpacks to much. */
function hiddenEnd(): Uint8Array {
  const word = Buffer.from('\nendstream\nendobj\n');
  const length = Buffer.alloc(4);
  length.writeUInt16LE(word.length, 0);
  length.writeUInt16LE(0xffff - word.length, 2);
  return new Uint8Array(Buffer.concat([Buffer.from([0x78, 0x9c, 0]), length, word, bomb().subarray(2)]));
}

/** pdf.js reads on behind a copy from before the beginning, where other decoders stop. */
function farCopy(): Uint8Array {
  // a block with fixed codes: length 3, distance 1, end
  return new Uint8Array(Buffer.concat([Buffer.from([0x78, 0x9c, 0b0000_0010, 0b0000_0010, 0]), bomb().subarray(2)]));
}

/** Each page has fonts of its own, and all fonts share one code table. */
function manyFonts(count: number, each: number): Uint8Array {
  const numbers = Array.from({ length: each }, (_, at) => at);
  const font = (name: string): string => `<</Type/Font/Subtype/Type0/BaseFont/T/Encoding/Identity-H/ToUnicode 3 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/T/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</FontName/${name}/Flags 4>>>>]>>`;
  const table = stream('1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <f000> <0041> endbfrange', true);
  return fileOf([
    '<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${count}/Kids[${Array.from({ length: count }, (_, at) => `${at + 5} 0 R`).join(' ')}]>>`,
    table, stream(numbers.map((at) => `BT /F${at} 10 Tf <0041> Tj ET`).join('\n')),
    ...Array.from({ length: count }, (_, page) => pages(1, `/Contents 4 0 R/Resources<</Font<<${numbers.map((at) => `/F${at}${font(`P${page}F${at}`)}`).join('')}>>>>`)[0]!),
  ]);
}

const objects = (list: string, entries: string): Uint8Array => packed(deflateSync(Buffer.from(list, 'latin1')), `/Filter/FlateDecode/Type/ObjStm${entries}`);

/** Small files that cost a reader without bounds its memory or its time; each says in what words it is refused. */
export const harmful: readonly (readonly [name: string, make: () => Uint8Array, words: RegExp])[] = [
  ['pages that share their steps', () => sharing(290, stream('0 0 m 9 9 l S\n'.repeat(9000), true)), /重复使用.*24 MB|绘制步骤/],
  ['pages that share short steps', () => sharing(290, stream('0 0 m 9 9 l S\n'.repeat(3000), true)), /绘制步骤超过200000步/],
  ['pages that share blanks', () => sharing(290, stream(' '.repeat(20 * mega), true)), /重复使用/],
  ['pages that share a list of contents', () => sharing(290, stream(' '.repeat(mega), true), '/Contents 4 0 R'), /重复使用/],
  ['pages that repeat their contents', () => sharing(1, stream(' '.repeat(mega), true), `/Contents[${'3 0 R '.repeat(500)}]`), /重复使用/],
  ['contents under a disguised name', () => sharing(290, stream(' '.repeat(mega), true), '/#43ontents 3 0 R'), /重复使用/],
  ['forms that multiply', () => laughing(9), /图形超过3000个/],
  ['large forms that multiply', () => laughing(3, ' '.repeat(mega)), /重复使用/],
  ['a bomb', () => fileOf([packed(bomb(), '/Filter/FlateDecode')]), /32 MB/],
  ['many bombs', () => fileOf(Array.from({ length: 9 }, () => packed(deflateSync(blank(15 * mega)), '/Filter/FlateDecode'))), /96 MB/],
  ['a bomb under its short name', () => fileOf([packed(bomb(), '/F/Fl')]), /32 MB/],
  ['a bomb in a bomb', () => fileOf([packed(deflateSync(bomb()), '/Filter[/FlateDecode/FlateDecode]')]), /多层/],
  ['a bomb under a disguised name', () => fileOf([packed(deflateSync(bomb()), '/Filter[/Fl#61teDecode/FlateDecode]')]), /多层/],
  ['a bomb whose filter stands elsewhere', () => fileOf([packed(deflateSync(bomb()), '/Filter 2 0 R'), '[/Fl/Fl]']), /多层/],
  ['a bomb whose second filter stands elsewhere', () => fileOf([packed(deflateSync(bomb()), '/Filter[/Fl 2 0 R]'), '/Fl']), /多层/],
  ['a bomb written in hex', () => fileOf([packed(hex(bomb()), '/Filter[/ASCIIHexDecode/FlateDecode]')]), /32 MB/],
  ['a bomb written in hex twice', () => fileOf([packed(hex(hex(bomb())), '/Filter[/AHx/AHx/Fl]')]), /32 MB/],
  ['a bomb written in 85 signs', () => fileOf([packed(to85(bomb()), '/Filter[/A85/Fl]')]), /32 MB/],
  ['a bomb of LZW', () => fileOf([packed(lzwBomb(8), '/Filter/LZWDecode')]), /32 MB/],
  ['a bomb of repeated bytes', () => fileOf([packed(Buffer.alloc(mega, 0x81), '/Filter/RL')]), /32 MB/],
  ['a bomb of repeated bytes in a bomb', () => fileOf([packed(deflateSync(Buffer.alloc(mega, 0x81)), '/Filter[/Fl/RL]')]), /多层/],
  ['a bomb behind a long dictionary', () => fileOf([packed(bomb(), `/Filter/FlateDecode/X[${'0 '.repeat(3000)}]`)]), /32 MB/],
  ['a bomb behind words that look like another object', () => fileOf([packed(bomb(), '/Filter/FlateDecode/X(9 0 obj stream)')]), /32 MB/],
  ['a bomb with two filters of one name', () => fileOf([packed(bomb(), '/Filter/FlateDecode/Filter/AHx')]), /不合规/],
  ['a bomb that only seems to end', () => fileOf([packed(hiddenEnd(), '/Filter/FlateDecode')]), /32 MB/],
  ['a bomb whose length is packed', () => fileOf([new Uint8Array(Buffer.concat([Buffer.from('<</Length 99 0 R/Filter/FlateDecode>>stream\n'), hiddenEnd(), Buffer.from('\nendstream')]))]), /32 MB/],
  ['a bomb behind a fault', () => fileOf([packed(farCopy(), '/Filter/FlateDecode')]), /32 MB/],
  ['a bomb in packed objects', () => fileOf([objects('2 0 <</Filter/FlateDecode/Length 9>>stream\n', '/N 1/First 4')]), /不合规/],
  ['packed objects that are a bomb', () => fileOf([packed(bomb(), '/Filter/FlateDecode/Type/ObjStm/N 1/First 4')]), /32 MB/],
  ['a table of references without an end', () => fileOf([packed(deflateSync(blank(9)), '/Filter/FlateDecode/Type/XRef/W[0 0 0]/Index[0 1000000000]/Size 1000000000')]), /不合规/],
  ['rows of a predictor without an end', () => fileOf([packed(deflateSync(blank(9)), '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1000000000>>')]), /不合规/],
  ['a code table without an end', () => fileOf([stream(`1 beginbfrange\n${'<000000> <fffff0> <0041>\n'.repeat(9)}endbfrange`, true)]), /编码表/],
  ['fonts that share a long code table', () => manyFonts(1, 40), /编码表超过600000个字/],
  ['fonts of many pages that share a long code table', () => manyFonts(30, 3), /编码表超过5000000个字/],
  ['dictionaries that never end', () => fileOf(['1 0 obj <<'.repeat(20_000)]), /不合规|损坏/],
];
