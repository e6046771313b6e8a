import { zlibSync } from 'fflate';
import { bundledFileOf } from './bundle.js';
import { sealed, type Lock } from './lock.js';

/** A text at the left end of its base line, in points from the upper left corner of the page. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

export interface PdfPage {
  readonly texts?: readonly PdfText[];
  /** x1 y1 x2 y2 of stroked lines. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  /** x y width height of filled shapes. */
  readonly fills?: readonly (readonly [number, number, number, number])[];
  /** Drawing steps as they stand in the file, before everything else. */
  readonly raw?: string;
  /** Entries of the page's dictionary. */
  readonly entries?: string;
}

export const pageWidth = 595;
export const pageHeight = 842;

export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (letter < '\x7f' ? 0.5 : 1) * size, 0);

/** A font that is not embedded and has no ToUnicode table: its codes are those of a predefined code table. */
export interface NamedFont {
  readonly encoding: string;
  codesOf(letter: string): Uint8Array;
  /** Of the character collection, Adobe's; GB1 when left out. */
  readonly ordering?: string;
}

interface More {
  readonly objects?: readonly (string | Uint8Array)[];
  readonly trailer?: string;
  readonly packed?: boolean;
  readonly font?: NamedFont;
  /** Encrypts the objects, and tells what the trailer says of it. */
  readonly lock?: Lock;
  /** Objects without data packed together, and their places as well. */
  readonly bundled?: boolean;
}

/** A small PDF: one font whose ToUnicode table gives the text, as every program's Chinese PDF has it. */
export function pdfOf(pages: readonly PdfPage[], more: More = {}): Uint8Array {
  const { font, lock } = more;
  const letters = [...new Set(pages.flatMap(({ texts = [] }) => texts.flatMap(({ text }) => [...text])))];
  const codes = new Map(letters.map((letter, at) =>
    [letter, font ? Buffer.from(font.codesOf(letter)).toString('hex') : hex(at + 1)]));
  const unicode = letters.map((letter, at) => `<${hex(at + 1)}> <${[...letter].map((one) => hexUtf16(one)).join('')}>`);
  const objects: (string | Uint8Array)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${7 + 2 * at} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/${font?.encoding ?? 'Identity-H'}/DescendantFonts[4 0 R]${font ? '' : '/ToUnicode 6 0 R'}>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)/Ordering(${font ? font.ordering ?? 'GB1' : 'Identity'})/Supplement 0>>/DW 1000/W[${font ? halfWidths : letters.map((letter, at) => (letter < '\x7f' ? `${at + 1}[500]` : '')).join(' ')}]/FontDescriptor 5 0 R>>`,
    '<</Type/FontDescriptor/FontName/Test/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>',
    stream(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${chunks(unicode).map((some) => `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`).join('\n')}\nendcmap end end`),
  ];
  pages.forEach((page, at) => {
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Contents ${8 + 2 * at} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</X ${7 + 2 * pages.length} 0 R>>>>${page.entries ?? ''}>>`);
    objects.push(stream(contentOf(page, codes), more.packed));
  });
  objects.push(...(more.objects ?? []));
  const trailer = `${more.trailer ?? ''}${lock?.trailer ?? ''}`;
  if (more.bundled) return bundledFileOf(objects, trailer, lock);
  if (!lock) return fileOf(objects, trailer);
  return fileOf([...sealed(objects, lock), ...(lock.dictionary ? [lock.dictionary] : [])], trailer);
}

/** Latin letters and digits of Adobe-GB1, in both its widths. */
const halfWidths = '1 95 500 814 939 500';

export function fileOf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const pieces: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const add = (piece: string | Uint8Array): void => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    pieces.push(bytes);
    length += bytes.length;
  };
  add('%PDF-1.7\n');
  objects.forEach((object, at) => {
    offsets.push(length);
    add(`${at + 1} 0 obj\n`);
    add(object);
    add('\nendobj\n');
  });
  const start = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`);
  return new Uint8Array(Buffer.concat(pieces));
}

export function stream(text: string, packed = false, entries = ''): Uint8Array {
  const data = packed ? zlibSync(Buffer.from(text, 'latin1')) : Buffer.from(text, 'latin1');
  return new Uint8Array(Buffer.concat([
    Buffer.from(`<</Length ${data.length}${packed ? '/Filter/FlateDecode' : ''}${entries}>>\nstream\n`), data, Buffer.from('\nendstream'),
  ]));
}

function contentOf({ texts = [], lines = [], fills = [], raw = '' }: PdfPage, codes: ReadonlyMap<string, string>): string {
  return [
    raw,
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${pageHeight - y1} m ${x2} ${pageHeight - y2} l S`),
    ...fills.map(([x, y, width, height]) => `${x} ${pageHeight - y - height} ${width} ${height} re f`),
    ...texts.map(({ x, y, text, size = 10 }) =>
      `BT /F ${size} Tf 1 0 0 1 ${x} ${pageHeight - y} Tm <${[...text].map((letter) => codes.get(letter)!).join('')}> Tj ET`),
  ].join('\n');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function hexUtf16(letter: string): string {
  return Array.from({ length: letter.length }, (_, at) => hex(letter.charCodeAt(at))).join('');
}

function chunks(items: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(items.length / 100) }, (_, at) => items.slice(at * 100, at * 100 + 100));
}
