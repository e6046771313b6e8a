import assert from 'node:assert/strict';
import { decoded } from '../../src/files/decode.js';
import { readHtml } from '../../src/files/html/index.js';
import { readTextFile } from '../../src/files/text/index.js';
import { readDocument } from '../../src/finder/read-document.js';
import { currentForm as form } from '../../src/form/index.js';
import { seed, seedNames } from '../reports.js';
import { gbk, utf16, utf8, withBadByte } from './encode.js';
import { pageOf } from './html/page.js';

const words = '一、总体情况：全年主动公开政府信息。';
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const bad = (text: Uint8Array): Uint8Array => join(text.subarray(0, -1), Uint8Array.of(0xff), text.subarray(-1));

describe('the encoding of a text', () => {
  for (const [what, bytes, text, lost] of [
    ['GBK', gbk(words), words, 0],
    ['UTF-8 that says it is GBK', utf8(`<meta charset=gbk>${words}`), `<meta charset=gbk>${words}`, 0],
    ['GBK that says it is UTF-8', gbk(`<meta charset="utf-8">${words}`), `<meta charset="utf-8">${words}`, 0],
    ['UTF-16 with a mark', utf16(words), words, 0],
    ['UTF-8 with a mark and a bad byte', bad(utf8(`\ufeff${words}a`)), `${words}\ufffda`, 1],
    ['UTF-8 by its own word with a bad byte', bad(utf8(`<meta charset="utf-8">规章a`)), '<meta charset="utf-8">规章\ufffda', 1],
    ['UTF-8 by its XML declaration with a bad byte', bad(utf8('<?xml version="1.0" encoding="UTF-8"?>规章a')), '<?xml version="1.0" encoding="UTF-8"?>规章\ufffda', 1],
    ['UTF-8 without a word of it and a bad byte', bad(utf8(`${words}a`)), `${words}\ufffda`, 1],
    ['GBK with a bad byte', bad(gbk(`${words}a`)), `${words}\ufffda`, 1],
    ['UTF-8 cut in the middle of a character', utf8(words).slice(0, -1), words.replace(/。$/, '\ufffd'), 1],
    ['UTF-8 with a few words in GBK', join(utf8(words.repeat(5)), gbk('公开')), undefined, 4],
  ] as const) {
    it(`is found for ${what}`, () => {
      const read = decoded(bytes);
      if (text === undefined) assert.ok(read.text.startsWith(words));
      else assert.equal(read.text, text);
      assert.equal((read.text.match(/\ufffd/g) ?? []).length, lost);
      assert.deepEqual(read.notes, lost === 0 ? [] : [`有${lost}处字节不合文字编码，读不出来，以“�”代替；含有它的数没有读。请核对原文。`]);
    });
  }

  it('is the one told from outside, before that of the page', () => {
    assert.equal(decoded(Uint8Array.from(Buffer.from('a7da', 'hex')), 'big5').text, '我');
    assert.equal(decoded(Uint8Array.from(Buffer.from(words, 'utf16le')), 'unicode').text.slice(1), words.slice(1));
  });
});

describe('a number with a broken byte in it', () => {
  const name = seedNames[0]!;
  const { figures } = seed(name);
  const page = `<meta charset="utf-8">${pageOf(name)}`;
  for (const [what, encode] of [['UTF-8', utf8], ['GBK', gbk]] as const) {
    it(`is no number, and every other one is read, in ${what}`, () => {
      const lastOfRow = encode(`${String(figures['applications.received.total'])}</span></p></td></tr>`);
      const { report } = readDocument(readHtml(withBadByte(encode(page), lastOfRow)));
      const notRead = form.figures.map(({ key }) => key).filter((key) => report.figures[key] !== (figures[key] ?? null));
      assert.equal(notRead.length, 1);
      assert.equal(report.figures[notRead[0]!], null);
      assert.equal(report.entries[notRead[0]!]?.problem?.kind, 'text');
      assert.match(report.notes.join(''), /有1处字节/);
    });
  }

  for (const [what, line] of [['in a row', '（一）予以公开 17 2 1 0 1 0 21'], ['a cell a line', '（一）予以公开\n17\n2\n1\n0\n1\n0\n21']] as const) {
    it(`is no number in a text ${what}`, () => {
      const head = '自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计';
      const all = form.tables.applications.figures.filter(({ rowPath }) => rowPath.length > 0).map(({ rowPath }) => rowPath.at(-1)!);
      const rows = [...new Set(all)].map((label) => (label === '（一）予以公开' ? line : `${label} 1 1 1 1 1 1 6`));
      const { report } = readDocument(readTextFile(withBadByte(utf8([head, ...rows].join('\n')), utf8('7'))));
      assert.deepEqual([report.figures['applications.granted.person'], report.figures['applications.granted.enterprise']], [null, 2]);
      assert.equal(report.figures['applications.received.person'], 1);
    });
  }
});
