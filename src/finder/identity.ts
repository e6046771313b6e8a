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
      // our own title before anybody has filled it in
      if (alone.includes('【待填')) continue;
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
  const lines = labels.slice(index, index + 3).map(({ label }) => label.replace(/_x000D_/gi, ''));
  const alone = readTitle(lines[0]!);
  if (alone || !looksLikeBody(lines[0]!)) return isReadWithLineAbove(labels, index) ? undefined : alone;
  const onTwo = lines[1] === undefined ? undefined : readTitle(lines[0]! + lines[1]);
  return onTwo ?? (/^(?:关于)?20\d\d年度?$/.test(lines[1] ?? '') ? readTitle(lines.join('')) : undefined);
}

/** The line above has been read with this one. */
function isReadWithLineAbove(labels: readonly Label[], index: number): boolean {
  return index > 0 && looksLikeBody(labels[index - 1]!.label) && readTitle(labels[index]!.label)?.agency === '';
}

function readYear(value: string | number | boolean | null): number | null {
  const year = Number(/^(20\d\d)(?:年度?)?$/.exec(String(value).normalize('NFKC').trim())?.[1]);
  return Number.isInteger(year) ? year : null;
}
