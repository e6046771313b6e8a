import { bodyKindOf, type BodyKind } from '../report/body.js';
import { cellAt, type Grid } from '../grid/grid.js';
import { normaliseLabel } from './label.js';
import { labelsOf, type Label } from './labels-of.js';
import { looksLikeBody, readTitle, type Title } from './title.js';

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
      // 单位 is a body, or what a column counts in
      const isBody = typeof beside === 'string' && (alone !== '单位' || looksLikeBody(normaliseLabel(beside)));
      if (agency === '' && agencyLabels.has(alone) && isBody) agency = beside.trim();
      if (bodyLabels.has(alone) && typeof beside === 'string') body ??= bodyKindOf(beside);
      if (year === null && yearLabels.has(alone) && beside !== undefined) year = readYear(beside);
      const title = titleAt(labels, index);
      if (title) {
        agency ||= title.agency;
        year ??= title.year;
      }
    }
  }
  return { agency, year, ...(body ? { body } : {}) };
}

/** A title may stand on two lines, or three. */
function titleAt(labels: readonly Label[], index: number): Title | undefined {
  const first = lineAt(labels, index);
  const alone = readTitle(first);
  if (alone || !looksLikeBody(first)) return alone;
  const second = lineAt(labels, index + 1);
  return readTitle(first + second)
    ?? (/^(?:关于)?20\d\d年度?$/.test(second) ? readTitle(first + second + lineAt(labels, index + 2)) : undefined);
}

function lineAt(labels: readonly Label[], index: number): string {
  const label = labels[index]?.label ?? '';
  return label.includes('_') ? label.replace(/_x000D_/gi, '') : label;
}

function readYear(value: string | number | boolean | null): number | null {
  const year = Number(/^(20\d\d)(?:年度?)?$/.exec(String(value).normalize('NFKC').trim())?.[1]);
  return Number.isInteger(year) ? year : null;
}
