import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { fonts, paper, type FontUse } from '../paper.js';
import { halfPoints, twipsOfPoints } from './units.js';

/** Digits and letters are set in the same font as the text around them, as the standard's samples do. */
export function fontOf(use: FontUse): { ascii: string; hAnsi: string; eastAsia: string; cs: string; hint: 'eastAsia' } {
  const [name] = fonts[use];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

const run = (use: FontUse, points: number) => ({ font: fontOf(use), size: halfPoints(points) });
// LibreOffice gives a letter wider than the grid's pitch two places: letters keep the pitch themselves
const bodyRun = (use: FontUse) => ({
  ...run(use, paper.body), characterSpacing: twipsOfPoints(paper.characterPitch - paper.body), color: '000000',
});

const exact = (points: number) => ({ line: twipsOfPoints(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 });

const indent = { firstLineChars: 200, firstLine: twipsOfPoints(paper.characterPitch * 2) };
const bodyText = { spacing: exact(paper.linePitch), alignment: AlignmentType.BOTH, widowControl: false };

/** Of a table's text, in points. */
export const tableText = { plain: 10.5, dense: 9, densest: 7.5 } as const;

export const styles: IStylesOptions = {
  default: {
    document: { run: { ...run('body', paper.body), language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { ...run('title', paper.title), bold: false, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact(36), after: twipsOfPoints(paper.linePitch) }, keepNext: true },
    },
    heading1: { run: { ...bodyRun('heading'), bold: false }, paragraph: { ...bodyText, indent, keepNext: true } },
    heading2: { run: { ...bodyRun('aspect'), bold: false }, paragraph: { ...bodyText, indent, keepNext: true } },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: run('body', paper.body), paragraph: {} },
    { id: 'ReportBody', name: '正文段落', basedOn: 'Normal', quickFormat: true, run: bodyRun('body'), paragraph: { ...bodyText, indent } },
    {
      id: 'ReportTable', name: '表格文字', basedOn: 'Normal', quickFormat: true, run: run('pageNumber', tableText.plain),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'ReportPage', name: '页码', basedOn: 'Normal', run: run('pageNumber', paper.pageNumber), paragraph: {} },
    {
      id: 'ReportDraft', name: '草稿标记', basedOn: 'Normal', run: { ...run('heading', paper.body), color: 'B23C00' },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
};
