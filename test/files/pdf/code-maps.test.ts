import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { loadCodeMap } from '../../../src/cli/code-maps.js';
import { currentForm as form } from '../../../src/form/index.js';
import { readDocument } from '../../../src/finder/read-document.js';
import { setCodeMaps } from '../../../src/files/pdf/code-maps.js';
import { readPdf } from '../../../src/files/pdf/index.js';
import { isCopied, source } from '../../../scripts/code-maps.mjs';
import { gbk } from '../encode.js';
import { fileOf, pdfOf, stream, type NamedFont } from './make.js';
import { printReport } from './printed.js';

const ucs2 = (letter: string): Uint8Array => Uint8Array.from(Buffer.from(letter, 'utf16le').swap16());
const utf32 = (letter: string): Uint8Array => Uint8Array.from([0, 0, ...ucs2(letter)]);
const figures = Object.fromEntries(form.figures.map(({ key }, at) => [key, at * 37]));
const label = [{ texts: [{ x: 100, y: 100, text: '行1政2许可' }] }];

/** The ways in which names of code tables write a character. */
const writings: readonly (readonly [name: RegExp, codesOf: NamedFont['codesOf']])[] = [
  [/^GB(?:-|K-|Kp-|pc-|K2K)(?:EUC-)?/, gbk],
  [/UCS2|UTF16/, ucs2],
  [/UTF32/, utf32],
];

describe('a PDF whose fonts name a predefined code table', () => {
  before(() => setCodeMaps(loadCodeMap));

  for (const [encoding, codesOf] of [
    ['GBK-EUC-H', gbk], ['GBKp-EUC-H', gbk], ['GBK2K-H', gbk], ['UniGB-UCS2-H', ucs2], ['UniGB-UTF16-H', ucs2],
    ['UniGB-UTF32-H', utf32],
  ] as const) {
    it(`${encoding}: every figure of a report`, async () => {
      const { report } = readDocument(await readPdf(pdfOf(printReport(form, figures), { packed: true, font: { encoding, codesOf } })));
      assert.deepEqual([report.figures, report.unread, report.notes], [figures, {}, []]);
    });
  }

  // 7-bit tables have codes of their own
  const tables = readdirSync(source).filter((file) => isCopied(file) && /^(?:GB(?:pc|K|Kp|K2K)?-|GBK2K|UniGB)/.test(file) && !/^GB-[HV]/.test(file));
  for (const encoding of tables.map((file) => file.replace('.bcmap', ''))) {
    it(`${encoding}: its words and digits`, async () => {
      const codesOf = writings.find(([name]) => name.test(encoding))![1];
      const { blocks, notes } = await readPdf(pdfOf(label, { font: { encoding, codesOf } }));
      const text = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('').replace(/\s/g, '');
      assert.deepEqual([[...text].sort().join(''), notes], [[...'行1政2许可'].sort().join(''), []]);
    });
  }

  const unread: readonly (readonly [name: string, font: NamedFont])[] = [
    ['of Japanese, which is not brought', { encoding: '90ms-RKSJ-H', ordering: 'Japan1', codesOf: gbk }],
    ['of UTF-8, which PDF does not name', { encoding: 'UniGB-UTF8-H', codesOf: ucs2 }],
    ['that pdf.js does not know', { encoding: 'GBX-H', codesOf: gbk }],
    ['with a character collection that it does not fit', { encoding: 'GBK-EUC-H', ordering: 'Other', codesOf: gbk }],
    ['by which codes are glyphs of a font that is elsewhere', { encoding: 'Identity-H', ordering: 'Identity', codesOf: ucs2 }],
  ];
  for (const [name, font] of unread) {
    it(`${name}: unread`, async () => {
      const document = await readPdf(pdfOf(printReport(form, figures), { font }));
      const { report } = readDocument(document);
      assert.deepEqual([Object.values(report.figures).filter((value) => value !== null), document.gap], [[], 'noEncoding']);
      assert.match(document.notes.join(), /没有带编码表/);
    });
  }

  it('each page with a font of its own, more than are held at once', async () => {
    const pages = Array.from({ length: 30 }, (_, at) => at);
    const descendant = (page: number): string => `<</Type/Font/Subtype/CIDFontType2/BaseFont/T/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>/DW 1000/FontDescriptor<</FontName/T${page}/Flags 4>>>>`;
    const { blocks } = await readPdf(fileOf([
      '<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page + 4} 0 R`).join(' ')}]>>`,
      stream('BT /F 10 Tf 1 0 0 1 100 700 Tm <5e74> Tj ET'),
      ...pages.map((page) => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type0/BaseFont/T/Encoding/UniGB-UCS2-H/DescendantFonts[${descendant(page)}]>>>>>>>>`),
    ]));
    assert.deepEqual(blocks, pages.map(() => ({ kind: 'paragraph', text: '年' })));
  });

  it('Identity-H of Adobe-GB1: its numbers are those of the collection', async () => {
    // the narrow signs begin with ! at 814
    const codesOf = (): Uint8Array => Uint8Array.from([831 >> 8, 831 & 0xff]);
    const { blocks } = await readPdf(pdfOf([{ texts: [{ x: 100, y: 100, text: '甲甲甲甲' }] }], { font: { encoding: 'Identity-H', codesOf } }));
    assert.deepEqual(blocks, [{ kind: 'paragraph', text: '2222' }]);
  });
});
