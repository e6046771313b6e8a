import { currentForm as form } from '../../../src/form/index.js';
import { templateSheets } from '../../../src/workbook/sheets/template.js';
import { seed } from '../../reports.js';

/** The official tables as a page: spans for merges, numbers as text. */
export function pageOf(name: string): string {
  const report = seed(name);
  const tables = templateSheets(form, report).filter(({ name: sheet }) => sheet.startsWith('表')).map(({ cells, merges }) => {
    const rows = Math.max(...cells.map(({ row }) => row)) + 1;
    const covered = new Set(merges.flatMap((merge) => Array.from({ length: merge.rows * merge.columns - 1 }, (_, index) =>
      `${merge.row + Math.floor((index + 1) / merge.columns)},${merge.column + ((index + 1) % merge.columns)}`)));
    return `<table>${Array.from({ length: rows }, (_, row) =>
      `<tr>${cells.filter((one) => one.row === row && !covered.has(`${row},${one.column}`))
      .sort((one, other) => one.column - other.column).map(({ column, value }) => {
        const merge = merges.find((one) => one.row === row && one.column === column);
        return `<td${merge ? ` rowspan="${merge.rows}" colspan="${merge.columns}"` : ''}><p><span>${String(value ?? '&nbsp;')}</span></p></td>`;
      }).join('')}</tr>`).join('')}</table>`;
  });
  return `<h1>${report.agency}${report.year}年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>全年如此。</p>${tables.join('')}<h2>六、其他需要报告的事项</h2><p>无。</p>`;
}
