import { bodyKindOf, type BodyKind } from '../report/body.js';
import { cellAt, type Grid } from '../grid/grid.js';
import { labelsOf } from './labels-of.js';

const agencyLabels = new Set(['单位名称', '填报单位', '报告单位', '单位']);
const bodyLabels = new Set(['单位类别']);
const yearLabels = new Set(['年度', '报告年度', '年份']);

/** Agency, year and kind of body from the cells beside their labels, or from a title such as 某局2024年政府信息公开工作年度报告. */
export function readIdentity(grids: readonly Grid[]): { agency: string; year: number | null; body?: BodyKind } {
  let agency = '';
  let year: number | null = null;
  let body: BodyKind | undefined;
  for (const grid of grids) {
    const labels = labelsOf(grid);
    for (const [index, { row, column, label: alone }] of labels.entries()) {
      const beside = cellAt(grid, row, column + 1)?.value;
      if (agency === '' && agencyLabels.has(alone) && typeof beside === 'string') agency = beside.trim();
      if (bodyLabels.has(alone) && typeof beside === 'string') body ??= bodyKindOf(beside);
      if (year === null && yearLabels.has(alone) && beside !== undefined) year = readYear(beside);
      // our own title before anybody has filled it in
      if (alone.includes('【待填')) continue;
      // a title may stand on two lines
      const next = labels[index + 1];
      const label = next && isTitleEnd(next.label) && !isTitleEnd(alone) ? alone + next.label : alone;
      const title = /^(?:标题:)?(?:(20\d\d)年度?)?(.{0,60}?)(?:(20\d\d)年度?)?政府信息公开工作年度报告$/.exec(label);
      if (title) {
        agency ||= title[2] ?? '';
        year ??= readYear(title[1] ?? title[3] ?? null);
      }
    }
  }
  return { agency, year, ...(body ? { body } : {}) };
}

function isTitleEnd(label: string): boolean {
  return /^(?:20\d\d年度?)?政府信息公开工作年度报告$/.test(label);
}

function readYear(value: string | number | boolean | null): number | null {
  const year = Number(/^(20\d\d)(?:年度?)?$/.exec(String(value).normalize('NFKC').trim())?.[1]);
  return Number.isInteger(year) ? year : null;
}
