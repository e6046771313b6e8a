import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { type FileErrorKind, isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { readPdf } from '../../../src/files/pdf/index.js';
import { harmful } from './harmful.js';
import { pdfOf, stream } from './make.js';

const page = { texts: [{ x: 100, y: 100, text: '甲' }] };

describe('files that are no sound PDF', () => {
  const cases: readonly (readonly [name: string, bytes: () => Uint8Array, kind: FileErrorKind, words: RegExp])[] = [
    ['only the mark', () => strToU8('%PDF-1.7\n'), 'damaged', /另存为新的PDF/],
    ['a password', () => pdfOf([page], { trailer: '/Encrypt<</Filter/Standard/V 1/R 2/O(a)/U(b)/P -4>>' }), 'encrypted', /密码/],
    ['a large file', () => new Uint8Array(Buffer.concat([pdfOf([page]), Buffer.alloc(33 * 1024 * 1024)])), 'tooLarge', /上限32 MB/],
    ['many pages', () => pdfOf(Array.from({ length: 301 }, () => page)), 'tooLarge', /301页，上限300页/],
    ['many steps', () => pdfOf([{ ...page, raw: '0 0 m 9 9 l S\n'.repeat(101_000) }], { packed: true }), 'tooLarge', /第1页的绘制步骤超过100000步/],
    ['many characters', () => pdfOf([{ texts: Array.from({ length: 61 }, (_, y) => ({ x: 10, y: 10 * y, text: '甲乙'.repeat(500) })) }]), 'tooLarge', /第1页超过60000字/],
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

  for (const [name, make, words] of harmful) {
    it(`${name}: refused before it does harm`, async () => {
      await assert.rejects(() => readPdf(make()), (error: unknown) => {
        assert.ok(isFileError(error), String(error));
        assert.match(fileSentence({ ...error, subject: 'pdf' }), words);
        return true;
      });
    });
  }

  it('names that look like filters are none', async () => {
    const form = stream('', true, '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 3 0 R/A#20B 3 0 R>>>>');
    assert.equal((await readPdf(pdfOf([page], { objects: [form] }))).blocks.length, 1);
  });

  for (const [name, object] of [
    ['two titles, as pdfTeX writes them', '<</Title(a)/Producer(b)/Title()>>'],
    ['the same said twice of data', stream('', true, '/Type/X/Filter/FlateDecode/Type/X')],
  ] as const) {
    it(`${name}: harmless`, async () => {
      assert.equal((await readPdf(pdfOf([page], { objects: [object] }))).blocks.length, 1);
    });
  }

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

  it('a font whose code table we do not bring is left out, and a note says so', async () => {
    const bytes = Buffer.from(pdfOf([page])).toString('latin1').replace('/Encoding/Identity-H', '/Encoding/EUC-H     ');
    const { notes } = await readPdf(new Uint8Array(Buffer.from(bytes, 'latin1')));
    assert.match(notes[0]!, /没有带编码表/);
  });
});
