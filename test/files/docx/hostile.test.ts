import assert from 'node:assert/strict';
import { type FileErrorKind, isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { readDocx } from '../../../src/files/docx/index.js';
import { pack, relations } from '../xlsx/make.js';
import { docxOf, docxParts, numberingPart, p, run, tbl, tc, tr, word } from './make.js';

const many = (count: number, item: string): string => item.repeat(count);

describe('files that are no sound docx', () => {
  const cases: readonly (readonly [name: string, bytes: () => Uint8Array, kind: FileErrorKind, words: RegExp])[] = [
    ['no document', () => docxOf('', { '_rels/.rels': relations() }), 'damaged', /没有文档部件/],
    ['document missing', () => docxOf('', { 'word/document.xml': undefined }), 'damaged', /缺少部件.*另存为新的docx/],
    ['another vocabulary', () => docxOf('', { 'word/document.xml': '<document/>' }), 'damaged', /不是Word/],
    ['truncated', () => docxOf(p('a')).slice(0, -30), 'damaged', /没有传完/],
    ['DOCTYPE', () => docxOf('', { 'word/document.xml': `<!DOCTYPE d [<!ENTITY a "b">]><w:document xmlns:w="${word}"/>` }), 'unsafe', /DOCTYPE.*Word|DOCTYPE/],
    ['an unknown entity', () => docxOf(p('&a;')), 'damaged', /实体/],
    ['deep nesting', () => docxOf(many(50, '<w:tbl><w:tr><w:tc>') + many(50, '</w:tc></w:tr></w:tbl>')), 'tooLarge', /100层/],
    ['packed too well', () => docxOf(many(200_000, '<w:p><w:r><w:t>0</w:t></w:r></w:p>')), 'tooLarge', /压缩比/],
    ['too many tables', () => pack(docxParts(many(1001, tbl(tr(tc('a'), tc('b'))))), 0), 'tooLarge', /表格超过1000个/],
    ['too many rows', () => pack(docxParts(tbl(many(100_001, '<w:tr/>'))), 0), 'tooLarge', /行超过100000/],
    ['too many cells', () => pack(docxParts(tbl(many(1001, tr(many(100, '<w:tc/>'))))), 0), 'tooLarge', /单元格超过100000/],
    ['too many columns', () => docxOf(tbl(tr(tc('a', '<w:gridSpan w:val="501"/>')))), 'tooLarge', /超过500列/],
    ['a huge rectangle', () => pack(docxParts(tbl(many(2100, tr('<w:tc><w:tcPr><w:gridSpan w:val="500"/></w:tcPr></w:tc>')), tr('<w:tc/>', '<w:tc/>'))), 0), 'tooLarge', /行数乘列数/],
    ['too many paragraphs', () => pack(docxParts(many(100_001, '<w:p/>')), 0), 'tooLarge', /段落超过100000/],
    ['too long a text', () => pack(docxParts(p('a'.repeat(1_000_001))), 0), 'tooLarge', /1000000字/],
    ['long numbers of lists', () => {
      const lists = [1, 2, 3, 4, 5];
      const items = lists.map((id) => many(9_000, p(run('a'), `<w:numPr><w:numId w:val="${id}"/></w:numPr>`)));
      const levels = `<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="${many(50, '%1')}"/></w:lvl>`;
      return pack(docxParts(items.join(''), numberingPart(
        lists.map((id) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`).join('') +
        lists.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join(''),
      )), 0);
    }, 'tooLarge', /全部文字超过12000000字/],
  ];
  for (const [name, bytes, kind, words] of cases) {
    it(name, () => {
      assert.throws(() => readDocx(bytes()), (error: unknown) => {
        assert.ok(isFileError(error), String(error));
        const sentence = fileSentence({ ...error, subject: 'docx' });
        assert.deepEqual([error.kind, words.test(sentence)], [kind, true], sentence);
        assert.match(sentence, /。$/);
        assert.doesNotMatch(sentence, /！|!|undefined|NaN|xlsx文件后/);
        return true;
      });
    });
  }

  it('macros and parts from elsewhere are never unpacked', () => {
    const parts = docxParts(p('正文'), {
      'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="http://example.com/styles.xml" TargetMode="External"/></Relationships>',
      'word/vbaProject.bin': 'no macro',
    });
    assert.deepEqual(readDocx(pack(parts)), { blocks: [{ kind: 'paragraph', text: '正文' }], notes: [] });
  });
});
