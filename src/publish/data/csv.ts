import { showNumber } from '../../narrative/numbers.js';
import { draftWord } from '../paper.js';
import type { Publication } from '../publication.js';
import { asText, csvLine } from './csv-line.js';
import { digestOf } from './digest.js';
import { printedName } from './names.js';

const head = ['单位', '年度', '表', '行', '列', '数', '计量单位', '指标', '状态', '摘要'];

/** Open data for a spreadsheet: a line for each number, blanks empty. UTF-8 with the mark by which Excel knows it. */
export function toCsv(publication: Publication): string {
  const { form, report, draft } = publication;
  const digest = digestOf(publication);
  const lines = form.figures.map((figure) => {
    const { table, row, column, unit } = printedName(form, figure);
    const value = report.figures[figure.key] ?? null;
    const names = [report.agency, String(report.year ?? ''), table, row, column].map(asText);
    return [...names, value === null ? '' : showNumber(value), asText(unit), figure.key, draft ? draftWord : '通过', digest];
  });
  return `\ufeff${[head, ...lines].map(csvLine).join('')}`;
}
