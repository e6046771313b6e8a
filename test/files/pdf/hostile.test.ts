import assert from 'node:assert/strict';
import { strToU8, zlibSync } from 'fflate';
import { type FileErrorKind, isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { readPdf } from '../../../src/files/pdf/index.js';
import { fileOf, pdfOf, stream } from './make.js';

const page = { texts: [{ x: 100, y: 100, text: '甲' }] };

/** A stream of data that is already packed. */
function packed(data: Uint8Array, filter: string): Uint8Array {
  return new Uint8Array(Buffer.concat([
    Buffer.from(`<</Length ${data.length}/Filter${filter}>>\nstream\n`), data, Buffer.from('\nendstream'),
  ]));
}

/** Forms that each draw the next one ten times: 10 to the power of `depth` in the end. */
function laughing(depth: number): Uint8Array {
  const forms = Array.from({ length: depth }, (_, at) => stream(at === depth - 1 ? '0 0 m 9 9 l S' : '/X Do '.repeat(10), false,
    `/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</X ${10 + at} 0 R>>>>`));
  return pdfOf([{ ...page, raw: '/X Do' }], { objects: forms });
}

const bomb = new Uint8Array(70 * 1024 * 1024);

describe('files that are no sound PDF', () => {
  const cases: readonly (readonly [name: string, bytes: () => Uint8Array, kind: FileErrorKind, words: RegExp])[] = [
    ['only the mark', () => strToU8('%PDF-1.7\n'), 'damaged', /另存为新的 PDF/],
    ['a password', () => pdfOf([page], { trailer: '/Encrypt<</Filter/Standard/V 1/R 2/O(a)/U(b)/P -4>>' }), 'encrypted', /密码/],
    ['a large file', () => new Uint8Array(Buffer.concat([pdfOf([page]), Buffer.alloc(33 * 1024 * 1024)])), 'tooLarge', /上限 32 MB/],
    ['many pages', () => pdfOf(Array.from({ length: 301 }, () => page)), 'tooLarge', /301 页，上限 300 页/],
    ['a bomb', () => fileOf([packed(zlibSync(bomb), '/FlateDecode')]).slice(), 'tooLarge', /64 MB/],
    ['a bomb in a bomb', () => fileOf([packed(zlibSync(zlibSync(bomb)), '[/FlateDecode/FlateDecode]')]), 'unsafe', /多层/],
    ['a bomb under a disguised name', () => fileOf([packed(zlibSync(zlibSync(bomb)), '[/Fl#61teDecode/FlateDecode]')]), 'unsafe', /多层/],
    ['a bomb written in hex', () => fileOf([packed(Buffer.from(`${Buffer.from(zlibSync(bomb)).toString('hex')}>`), '[/ASCIIHexDecode/FlateDecode]')]), 'tooLarge', /64 MB/],
    ['many steps', () => pdfOf([{ ...page, raw: '0 0 m 9 9 l S\n'.repeat(310_000) }], { packed: true }), 'tooLarge', /第 1 页的绘制步骤超过 300000 步/],
    ['steps that multiply', () => laughing(9), 'tooLarge', /绘制步骤/],
    ['many characters', () => pdfOf([{ texts: Array.from({ length: 61 }, (_, y) => ({ x: 10, y: 10 * y, text: '甲乙'.repeat(500) })) }]), 'tooLarge', /第 1 页超过 60000 字/],
  ];
  for (const [name, bytes, kind, words] of cases) {
    it(name, async () => {
      await assert.rejects(() => readPdf(bytes()), (error: unknown) => {
        assert.ok(isFileError(error), String(error));
        const sentence = fileSentence({ ...error, subject: 'pdf' });
        assert.deepEqual([error.kind, words.test(sentence)], [kind, true], sentence);
        assert.match(sentence, /。$/);
        assert.doesNotMatch(sentence, /！|!|undefined|NaN|xlsx|工作表/);
        return true;
      });
    });
  }

  it('names that look like filters are none', async () => {
    const form = stream('', true, '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 3 0 R/A#20B 3 0 R>>>>');
    assert.equal((await readPdf(pdfOf([page], { objects: [form] }))).blocks.length, 1);
  });

  it('a form that draws itself ends', async () => {
    const own = stream('/X Do', false, '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 9 0 R>>>>');
    const { blocks } = await readPdf(pdfOf([{ ...page, raw: '/X Do' }], { objects: [own] }));
    assert.deepEqual(blocks, [{ kind: 'paragraph', text: '甲' }]);
  });

  it('keeps the bytes that it was given', async () => {
    const bytes = pdfOf([page]);
    const before = bytes.slice();
    await readPdf(bytes);
    assert.deepEqual(bytes, before);
  });

  it('a font without its code table is left out, and a note says so', async () => {
    const bytes = Buffer.from(pdfOf([page])).toString('latin1').replace('/Encoding/Identity-H', '/Encoding/GBK-EUC-H ');
    const { notes } = await readPdf(new Uint8Array(Buffer.from(bytes, 'latin1')));
    assert.match(notes[0]!, /没有带编码表/);
  });
});
