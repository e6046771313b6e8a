import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { loadCodeMap } from '../../../src/cli/code-maps.js';
import { isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { currentForm as form } from '../../../src/form/index.js';
import { readDocument } from '../../../src/finder/read-document.js';
import { setCodeMaps } from '../../../src/files/pdf/code-maps.js';
import { readPdf } from '../../../src/files/pdf/index.js';
import { gbk } from '../encode.js';
import { packed } from './harmful.js';
import { apart, inBrackets, lockOf, sealed, type LockKind } from './lock.js';
import { pdfOf, stream } from './make.js';
import { printReport } from './printed.js';

const figures = Object.fromEntries(form.figures.map(({ key }, at) => [key, at * 37]));
const kinds: readonly LockKind[] = ['RC4 of 40 bits', 'RC4 of 128 bits', 'AES of 128 bits', 'AES of 256 bits', 'AES of 256 bits, first form'];
const font = { encoding: 'GBK-EUC-H', codesOf: gbk };
const page = { texts: [{ x: 100, y: 100, text: '甲' }] };

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readPdf(bytes);
  } catch (error) {
    if (isFileError(error)) return fileSentence({ ...error, subject: 'pdf' });
    throw error;
  }
  return 'read';
}

describe('a PDF that is encrypted without a password for opening', () => {
  before(() => setCodeMaps(loadCodeMap));

  for (const kind of kinds) {
    const lock = lockOf(kind);
    for (const [shape, more] of [
      ['plain', { lock }],
      ['packed', { lock, packed: true }],
      ['with strings in brackets', { lock: inBrackets(lock) }],
      ['bundled', { lock, packed: true, bundled: true }],
      ['with a predefined code table, whose collection is a string', { lock, packed: true, font }],
      ['bundled, with a predefined code table', { lock, packed: true, bundled: true, font }],
    ] as const) {
      it(`${kind}, ${shape}: every figure of a report`, async () => {
        const { report } = readDocument(await readPdf(pdfOf(printReport(form, figures), more)));
        assert.deepEqual([report.figures, report.unread, report.notes], [figures, {}, []]);
      });
    }

    it(`${kind}: its dictionary in an object of its own`, async () => {
      // 8 objects of a page, then this one
      const { blocks } = await readPdf(pdfOf([page], { lock: apart(lock, 9) }));
      assert.deepEqual(blocks, [{ kind: 'paragraph', text: '甲' }]);
    });

    it(`${kind}: saved again with changes`, async () => {
      const bytes = Buffer.from(pdfOf([page], { lock }));
      const before = bytes.lastIndexOf('startxref\n');
      const [changed] = sealed([...Array<string>(7).fill(''), stream('BT /F 10 Tf 1 0 0 1 100 742 Tm <00010001> Tj ET')], lock).slice(7);
      const later = Buffer.concat([bytes, Buffer.from('\n8 0 obj\n'), changed!, Buffer.from('\nendobj\n')]);
      const table = `xref\n8 1\n${String(bytes.length + 1).padStart(10, '0')} 00000 n \ntrailer<</Size 9/Root 1 0 R/Prev ${/[0-9]+/.exec(bytes.toString('latin1', before))![0]}${lock.trailer}>>\nstartxref\n${later.length}\n%%EOF`;
      const { blocks } = await readPdf(new Uint8Array(Buffer.concat([later, Buffer.from(table, 'latin1')])));
      assert.deepEqual(blocks, [{ kind: 'paragraph', text: '甲甲' }]);
    });

    it(`${kind}: one that asks for a password is refused`, async () => {
      assert.match(await refusal(pdfOf([page], { lock: lockOf(kind, 'secret') })), /要密码或证书才能打开/);
    });

    it(`${kind}: what is hidden in it is bounded as elsewhere`, async () => {
      const bomb = deflateSync(Buffer.alloc(33 * 1024 * 1024));
      assert.match(await refusal(pdfOf([page], { lock: lockOf(kind), objects: [packed(bomb, '/Filter/FlateDecode')] })), /32 MB/);
    });
  }

  const lock = lockOf('AES of 128 bits');
  for (const [name, trailer, objects] of [
    ['two dictionaries that differ', `${lock.trailer}/Prev<<${lockOf('RC4 of 40 bits').trailer}>>`],
    ['a dictionary that is not there', '/Encrypt 99 0 R'],
    ['a dictionary that leads elsewhere', lock.trailer.replace('/V 4', '/V 9 0 R'), ['4']],
    ['a dictionary without an end', '/Encrypt<</V 4/X('],
    ['a handler that nobody knows', lock.trailer.replace('/Standard', '/Other')],
    ['a certificate', '/Encrypt<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4>>'],
    ['a version that is to come', lock.trailer.replace('/V 4', '/V 6')],
    ['an identity of another file', lock.trailer.replace(/ID\[<01/, 'ID[<02')],
    ['the word over and over', '/Encrypt 1'.repeat(50)],
  ] as const) {
    it(`${name}: refused`, async () => {
      const bytes = pdfOf([page], { trailer, ...(objects ? { objects } : {}) });
      assert.match(await refusal(bytes), /要密码或证书才能打开|不合规/);
    });
  }

  it('what stands outside of the encryption is left as it is', async () => {
    const open = (entries: string): Uint8Array => stream('BT /F 10 Tf 1 0 0 1 100 742 Tm <0001> Tj ET', false, entries);
    const bytes = Buffer.from(pdfOf([page], { lock })).toString('latin1');
    // the steps of the page, and behind them what was there in cipher
    const start = bytes.indexOf('8 0 obj');
    const end = bytes.indexOf('endobj', start);
    const plain = `8 0 obj\n${Buffer.from(open('/Filter/Crypt')).toString('latin1')}\n`.padEnd(end - start);
    assert.ok(plain.length === end - start, String(plain.length));
    const { blocks } = await readPdf(new Uint8Array(Buffer.from(bytes.slice(0, start) + plain + bytes.slice(end), 'latin1')));
    assert.deepEqual(blocks, [{ kind: 'paragraph', text: '甲' }]);
  });
});
