import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { isFileError, type KindId } from '../../src/files/error.js';
import { isNoDocument, kinds, readableExtensions, readableWords } from '../../src/files/kinds.js';
import { kindOf, openFile, refuseOtherThanXlsx } from '../../src/files/open.js';
import { fileSentence } from '../../src/files/words.js';
import { currentForm as form } from '../../src/form/index.js';
import { readFile } from '../../src/workbook/read-file.js';
import { seed } from '../reports.js';
import { docxOf } from './docx/make.js';
import { pdfOf } from './pdf/make.js';
import { printReport } from './pdf/printed.js';
import { basicParts, bookOf, pack, relations } from './xlsx/make.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const raw = (latin: string): Uint8Array => Uint8Array.from(latin, (character) => character.charCodeAt(0));
const compound = (...streams: string[]): Uint8Array =>
  new Uint8Array(Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ]));
const xlsx = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
const stored = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytes(text)])), { level: 0 });

const files: readonly (readonly [name: string, content: Uint8Array, kind: KindId])[] = [
  ['年报.xlsx', xlsx, 'xlsx'],
  ['年报', xlsx, 'xlsx'],
  ['年报.docx', xlsx, 'xlsx'],
  ['年报.xlsx', xlsx.slice(0, 40), 'xlsx'],
  ['年报.docx', docxOf(''), 'docx'],
  ['年报.dotx', docxOf(''), 'docx'],
  ['年报.xlsx', docxOf(''), 'docx'],
  ['年报.docx', docxOf('').slice(0, 40), 'docx'],
  ['年报.xlsb', pack({ ...basicParts('', { '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.bin']) }), 'xl/workbook.bin': new Uint8Array(9) }), 'xlsb'],
  ['年报.pptx', stored({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'ppt'],
  ['年报.ods', stored({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }), 'ods'],
  ['年报.odt', stored({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }), 'odt'],
  ['年报.ofd', stored({ 'OFD.xml': '' }), 'ofd'],
  ['年报.zip', stored({ 'a.txt': 'a' }), 'archive'],
  ['年报.rar', raw('Rar!\u001a\u0007\u0001\u0000'), 'archive'],
  ['年报.7z', raw('7z\u00bc\u00af\u0027\u001c'), 'archive'],
  ['年报.xls', compound('Root Entry', 'Workbook'), 'xls'],
  ['年报.et', compound('Root Entry', 'Workbook'), 'et'],
  ['年报.doc', compound('Root Entry', 'WordDocument'), 'doc'],
  ['年报.wps', compound('Root Entry', 'WordDocument'), 'wps'],
  ['年报.xlsx', compound('EncryptionInfo', 'EncryptedPackage'), 'oldOffice'],
  ['年报.msg', compound('Root Entry'), 'oldOffice'],
  ['年报.txt', bytes('%PDF-1.7\n'), 'pdf'],
  ['年报.pdf', bytes('<!-- 打印 -->\n\n%PDF-1.4\n'), 'pdf'],
  ['说明.txt', bytes('本文讲 %PDF-1.4 的写法'), 'text'],
  ['扫描.png', raw('\u0089PNG\r\n\u001a\n\u0000'), 'picture'],
  ['扫描.jpg', raw('\u00ff\u00d8\u00ff\u00e0\u0000'), 'picture'],
  ['扫描.tif', raw('II*\u0000\u0008'), 'picture'],
  ['扫描.bmp', raw('BM\u0036\u0000\u0000'), 'picture'],
  ['BM说明.txt', bytes('BM 是一种图片'), 'text'],
  ['年报.doc', bytes('{\\rtf1\\ansi '), 'rtf'],
  ['年报.mht', bytes('From: <保存>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related'), 'mht'],
  ['年报.doc', bytes('MIME-Version: 1.0\nContent-Type: multipart/related'), 'mht'],
  ['年报.mht', bytes('MIME-Version: 1.0\nSubject: =?utf-8?Q?a?=\n =?utf-8?Q?b?=\nContent-Type: text/html; charset=gb2312\n\n'), 'mht'],
  ['转发.eml', bytes('From: a@b.cn\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n'), 'mail'],
  ['说明.txt', bytes('MIME-Version: 1.0 是一种标记\n年报'), 'text'],
  ['年报.xml', bytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), 'xml'],
  ['年报.xml', bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'), 'xml'],
  ['年报.doc', bytes('<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'), 'xml'],
  ['年报.uof', bytes('<?xml version="1.0"?><uof:UOF>'), 'xml'],
  ['年报.htm', bytes('<?xml version="1.0"?><?xml-stylesheet href="a"?><html xmlns="http://www.w3.org/1999/xhtml">'), 'html'],
  ['年报.fods', bytes('<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'), 'ods'],
  ['年报.xls', bytes('<html><table></table></html>'), 'html'],
  ['年报', bytes('\ufeff  <!DOCTYPE html>'), 'html'],
  ['年报.htm', bytes('一、总体情况'), 'html'],
  ['年报.json', bytes('{"form":"2021"}'), 'json'],
  ['年报', bytes('{"form":"2021","figures":{}}'), 'json'],
  ['年报.csv', bytes('单位,数量\n甲,1'), 'csv'],
  ['年报.txt', bytes('甲,乙,丙,丁\r\n'.repeat(5)), 'csv'],
  ['说明.txt', bytes('甲, 乙, 丙, 丁。\n'.repeat(4)), 'text'],
  ['年报.md', bytes('| 规章 | 0 | 0 | 0 |'), 'text'],
  ['年报.dat', raw('\u0000\u0001\u0002'), 'unknown'],
];

describe('the kind of a file', () => {
  for (const [name, content, kind] of files) {
    it(`${name} that begins with ${JSON.stringify(Buffer.from(content.subarray(0, 12)).toString('latin1'))} is ${kind}`, () =>
      assert.equal(kindOf(name, content), kind));
  }

  for (const [name, content, kind] of files.filter(([, , id]) => kinds[id].refusal)) {
    it(`${name} (${kind}) is refused: why, and what to do`, async () => {
      await assert.rejects(openFile(name, content), (error) => {
        assert.ok(isFileError(error));
        const sentence = fileSentence(error);
        assert.match(sentence, /^[^{}]+。请[^{}]+。$/);
        assert.doesNotMatch(sentence, /undefined|！/);
        return true;
      });
    });
  }

  for (const [what, name, content, words] of [
    ['an old doc is to become docx', '年报.doc', compound('Root Entry', 'WordDocument'), /另存为docx/],
    ['an old xls is to become xlsx', '年报.xls', compound('Root Entry', 'Workbook'), /另存为xlsx/],
    ['a file with a password says so', '年报.xlsx', compound('EncryptionInfo', 'EncryptedPackage'), /加了密码/],
    ['an empty file says so', '年报.xlsx', new Uint8Array(0), /是空的/],
    ['a text named xlsx is what is left of a workbook', '年报.xlsx', bytes('这不是表格'), /文件名像是Excel工作簿，内容不是/],
    ['half a docx speaks of Word', '年报.docx', docxOf('').slice(0, 40), /没有传完.*用Word或WPS打开，另存为新的docx/],
    ['half an xlsx speaks of Excel', '年报.xlsx', xlsx.slice(0, 40), /没有传完.*用Excel或WPS打开，另存为新的xlsx/],
  ] as const) {
    it(what, async () => {
      await assert.rejects(openFile(name, content), (error) => isFileError(error) && words.test(fileSentence(error)));
    });
  }

  it('is told to who needs a workbook', () => {
    refuseOtherThanXlsx('年报.xlsx', xlsx);
    for (const [name, content, words] of [['年报.docx', docxOf(''), /这是Word文档/], ['年报.xls', compound('Workbook'), /xls文件/], ['年报.xlsx', bytes('甲'), /文件名像是/]] as const) {
      assert.throws(() => refuseOtherThanXlsx(name, content), (error) => isFileError(error) && words.test(fileSentence(error)));
    }
  });

  it('a PDF behind a line that a printer put there is read as ever', async () => {
    const numbers = Object.fromEntries(form.figures.map(({ key }) => [key, seed('suqian-2024').figures[key] ?? 0]));
    const pdf = pdfOf(printReport(form, numbers));
    const { report } = await readFile('年报.pdf', Uint8Array.from([...bytes('HTTP/1.1 200 OK\r\n\r\n'), ...pdf]));
    assert.deepEqual(report.figures, (await readFile('年报.pdf', pdf)).report.figures);
    assert.ok(Object.keys(report.figures).length > 0);
  });
});

describe('the table of kinds', () => {
  it('reads a kind or says why not, never both', () => {
    for (const [id, { read, refusal }] of Object.entries(kinds)) assert.notEqual(read === undefined, refusal === undefined, id);
  });

  it('gives each extension once', () => {
    const all = Object.values(kinds).flatMap(({ extensions }) => extensions);
    assert.deepEqual(all.filter((one, at) => all.indexOf(one) !== at), []);
  });

  it('is what the README and the help say we read', () => {
    assert.ok(readFileSync('README.md', 'utf8').includes(readableWords), `README.md lacks: ${readableWords}`);
    for (const { read, extensions } of Object.values(kinds)) if (read) assert.ok(readableExtensions.includes(`.${extensions[0]!}`));
  });

  for (const [name, none] of [
    ['年报.xlsx', false], ['.DS_Store', true], ['~$年报.xlsx', true], ['.~lock.年报.ods#', true], ['setup.exe', true], ['录音.MP3', true],
    ['会议.mp4', true], ['扫描.jpg', false], ['年报.doc', false], ['年报', false], ['Thumbs.db', true],
  ] as const) it(`${name} is ${none ? 'no document' : 'one that counts'}`, () => assert.equal(isNoDocument(name), none));
});
