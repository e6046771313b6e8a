import assert from 'node:assert/strict';
import { currentForm as form } from '../../../src/form/index.js';
import { readSections } from '../../../src/finder/sections.js';
import type { Paragraph } from '../../../src/narrative/types.js';
import { paragraphText, sectionsOf, writeNarrative } from '../../../src/narrative/write.js';
import { textSheet } from '../../../src/workbook/text/text-sheet.js';
import { gridOf } from '../../finder/design-grid.js';
import { seed, seedNames } from '../../reports.js';
import { textsIn } from '../../texts.js';

const body = (words: string): Paragraph => ({ id: 'a', kind: 'body', pieces: [words] });
const heightOf = (paragraph: Paragraph): number => textSheet([paragraph]).rowHeights[0]!;

describe('the sheet正文', () => {
  const paragraphs = writeNarrative(form, seed('suqian-2024'), { published: 12, problems: ['甲', '乙'] });
  const design = textSheet(paragraphs);

  it('holds one paragraph a row in column A, as text without leading spaces', () => {
    assert.equal(design.name, '正文');
    assert.deepEqual(design.cells.map(({ row, column, value }) => [row, column, value]), paragraphs.map((paragraph, row) =>
      [row, 0, paragraphText(paragraph)]));
    for (const { value, formula, style } of design.cells) {
      assert.doesNotMatch(String(value), /^[\s\u3000]/);
      assert.equal(formula, undefined);
      assert.equal(style.wrap, true);
    }
  });

  it('looks like an official text: title, headings, body', () => {
    const look = (kind: Paragraph['kind']): unknown[] => {
      const { style } = design.cells[paragraphs.findIndex((paragraph) => paragraph.kind === kind)]!;
      return [style.font, style.size, style.bold ?? false, style.horizontal];
    };
    assert.deepEqual((['title', 'heading', 'subheading', 'body'] as const).map(look), [
      ['宋体', 22, true, 'center'], ['黑体', 16, false, 'left'], ['楷体', 16, false, 'left'], ['仿宋', 16, false, 'left']]);
  });

  it('prints on A4 upright over the whole text', () => {
    assert.deepEqual(design.print, { landscape: false, area: { row: 0, column: 0, rows: paragraphs.length, columns: 1 }, onePage: false });
  });

  for (const [why, words, lines] of [
    ['one line', '字'.repeat(27), 1],
    ['one character more', '字'.repeat(28), 2],
    ['digits take half the width', '1'.repeat(54), 1],
    ['ten lines', '字'.repeat(270), 10],
    ['nothing', '', 1],
  ] as const)
    it(`gives a paragraph the height that it needs: ${why}`, () => assert.equal(heightOf(body(words)), lines * 24 + 8));

  it('stays below the tallest row that Excel has', () => assert.equal(heightOf(body('字'.repeat(5000))), 409));

  for (const name of seedNames)
    it(`reads back as the texts that were written: ${name}`, () => {
      const text = writeNarrative(form, seed(name), { informationFee: 0, problems: ['甲项不足'] });
      assert.deepEqual(textsIn(readSections([gridOf(textSheet(text))], form)), textsIn(sectionsOf(text)));
    });
});
