import assert from 'node:assert/strict';
import { isFileError } from '../../../src/files/error.js';
import { readMht } from '../../../src/files/mht/index.js';
import { openFile } from '../../../src/files/open.js';
import { fileSentence } from '../../../src/files/words.js';
import { readDocument } from '../../../src/finder/read-document.js';
import { currentForm as form } from '../../../src/form/index.js';
import { textOf } from '../../../src/report/text.js';
import { seed, seedNames } from '../../reports.js';
import { gbk, utf16, utf8 } from '../encode.js';
import { pageOf } from '../html/page.js';

function quoted(bytes: Uint8Array): string {
  const codes = Array.from(bytes, (byte) => (byte === 0x3d || byte > 126 || (byte < 32 && byte !== 10) ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)));
  let [text, line] = ['', 0];
  for (const code of codes) {
    if (line + code.length > 75) [text, line] = [`${text}=\r\n`, 0];
    text += code;
    line = code === '\n' ? 0 : line + code.length;
  }
  return text;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');

const part = (type: string, encoding: string, body: string): string =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: file:///C:/x.htm\r\n\r\n${body}\r\n`;
const picture = part('image/png', 'base64', 'iVBORw0KGgo=');
const archive = (...parts: string[]): Uint8Array => utf8([
  'From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=\r\n =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\n',
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Next_01"\r\n\r\n这是单个文件网页。\r\n',
  ...parts.map((one) => `------=_Next_01\r\n${one}`), '------=_Next_01--\r\n<p>尾</p>',
].join(''));
const texts = (bytes: Uint8Array): unknown => readMht(bytes).blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind));

describe('a web page in one file', () => {
  const page = '<p>公开=是</p><table><tr><td>1</td><td>2</td></tr></table>';
  const whole = ['公开=是', 'table'];
  for (const [what, bytes, expected] of [
    ['quoted-printable in UTF-8', archive(part('text/html; charset="utf-8"', 'quoted-printable', quoted(utf8(page)))), whole],
    ['quoted-printable in GBK, as Word saves it', archive(part('text/html; charset="gb2312"', 'quoted-printable', quoted(gbk(page)))), whole],
    ['base64 in UTF-16, as Word saves it', archive(part('text/html; charset="unicode"', 'base64', base64(utf16(page)))), whole],
    ['as it stands', archive(part('text/html', '8bit', page)), whole],
    ['with pictures around', archive(picture, part('text/html', 'base64', base64(utf8(page))), picture), whole],
    ['in several pages', archive(part('text/html', '7bit', '<p>1</p>'), part('text/html', '7bit', '<p>2</p>')), ['1', '2']],
    ['in parts within parts', archive(
      `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n${part('text/plain', '7bit', '甲')}--in\r\n${part('text/html', '7bit', '<p>乙</p>')}--in--\r\n`,
    ), ['乙']],
    ['without parts', utf8(`MIME-Version: 1.0\r\n${part('text/html; charset=utf-8', '7bit', page)}`), whole],
    ['cut off in the middle', archive(part('text/html', '8bit', page)).slice(0, -40), whole],
  ] as const) it(`is read ${what}`, () => assert.deepEqual(texts(bytes), expected));

  it('is known by what it holds, whatever its name', async () => {
    const opened = await openFile('年报.doc', archive(part('text/html', '8bit', page)));
    assert.equal(opened.kind, 'document');
  });

  for (const name of seedNames) {
    it(`of ${name} is read whole`, () => {
      const expected = seed(name);
      const { report } = readDocument(readMht(archive(part('text/html; charset="gb2312"', 'quoted-printable', quoted(gbk(pageOf(name)))))));
      for (const { key } of form.figures) assert.equal(report.figures[key], expected.figures[key] ?? null, key);
      assert.deepEqual([report.agency, report.year, textOf(report.sections, 'other')], [expected.agency, expected.year, '无。']);
    });
  }

  const nested = (depth: number): string => (depth === 0
    ? part('text/html', '7bit', '<p>底</p>')
    : `Content-Type: multipart/related; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}--b${depth}--\r\n`);
  for (const [what, bytes, words] of [
    ['no page', archive(picture), /里面没有网页/],
    ['pages within pages without end', archive(nested(20)), /里面没有网页/],
    ['thousands of parts', archive(...Array<string>(1_001).fill(picture)), /超过1000个/],
    ['hundreds of pages', archive(...Array<string>(51).fill(part('text/html', '7bit', '<p>1</p>'))), /超过50个/],
    ['pages that are large together', archive(...Array<string>(3).fill(part('text/html', '7bit', '<p>x'.repeat(40_000)))), /超过100000个/],
    ['too many bytes', new Uint8Array(20 * 1024 * 1024 + 1), /20 MB/],
  ] as const) {
    it(`with ${what} is refused`, () =>
      assert.throws(() => readMht(bytes), (error) => isFileError(error) && words.test(fileSentence(error))));
  }
});
