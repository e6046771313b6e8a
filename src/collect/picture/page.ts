import { stateCounts, stateName, type Bodies, type BodyState } from '../bodies.js';
import { tableKeys } from '../../form/index.js';
import { columnStyle, tableMarkup } from '../../publish/html/table.js';
import { publishedTable } from '../../publish/table.js';
import { element, pagePieces, styleSheet, type Markup } from '../../publish/markup.js';
import { dataOf, listOf, scriptOf } from '../../publish/page-script.js';
import { flowSvg } from '../../publish/picture/page.js';
import { emptyReport } from '../../report/report.js';
import { allRuleCards } from '../rollup/catalogue.js';
import type { RollupTold } from '../rollup/run.js';
import { rollupForm } from '../rollup/rows.js';
import type { SimilarTexts } from '../similar.js';
import { mainFigures, pointLevels } from './entry.js';
import { alphabet, marks } from './packer.js';
import reader from './page-data.txt';
import script from './page-script.txt';
import style from './page-style.txt';
import { states, totals, type PictureRows, type YearSums } from './rows.js';
import { gaps } from './words.js';

export interface PictureData {
  readonly all: Bodies;
  /** A row for each body of `all`, in its place. */
  readonly rows: PictureRows;
  readonly rollup: RollupTold;
  readonly similar: SimilarTexts;
  /** What was met on the way, roster and files. */
  readonly remarks: readonly string[];
}

/** A state is told by its sign and its word; the colour only helps. */
const signs: Readonly<Record<BodyState, string>> = { pass: '✓', fail: '✕', unchecked: '?', missing: '—' };

/** The whole picture in one file, piece by piece: no request, no eval; text of files only ever becomes text nodes. */
export function* picturePage({ all, rows, rollup, similar, remarks }: PictureData): Generator<string> {
  const counts = stateCounts(all.bodies);
  const title = `${rollup.own}${all.year ?? ''}年政府信息公开工作年度报告收集情况`;
  const titles = Object.fromEntries(allRuleCards.map(({ id, title: name }) => [id, name]));
  const used = new Set(rows.rules.map(({ rule }) => rule));
  const places = new Map(rollupForm.figures.map(({ key }, at) => [key, at]));
  const data = {
    figures: rollupForm.figures.map(({ table, rowPath, columnPath }) =>
      `${rollupForm.tables[table].shortName}“${rowPath.at(-1)} × ${columnPath.join('·')}”`),
    main: mainFigures.map(({ name, key }) => [name, places.get(key)]), totals, states: states.map((id) => [id, stateName[id], signs[id]]),
    levels: pointLevels, rules: Object.fromEntries(Object.entries(titles).filter(([id]) => used.has(id))), alphabet, marks, gaps,
  };
  const tables = tableKeys.map((key) => publishedTable(rollupForm, emptyReport(rollupForm), key));
  const { markup, policy } = scriptOf(`${reader}${script}`);
  const head = element('head', {},
    element('meta', { charset: 'utf-8' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy', content: `default-src 'none'; style-src 'unsafe-inline'; script-src ${policy}`,
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title), styleSheet(style + tables.map(columnStyle).join('')));
  const main = element('main', {},
    element('h1', {}, title),
    element('ul', { class: 'counts' }, (['pass', 'fail', 'unchecked', 'missing'] as const).map((state) =>
      element('li', { class: state },
        element('span', { 'aria-hidden': 'true' }, signs[state]), ` ${stateName[state]}${counts[state]}`))),
    section('bodies', '各单位', element('div', { id: 'bodies-here' }, '这一部分要运行网页里的脚本才能显示；没有联网的内容。')),
    section('rules', '最常见的问题', rulesTable(rows, titles)),
    section('sums', '汇总', rollupWords(rollup)),
    section('figure', '一个数看各单位', element('div', { id: 'figure-here' })),
    section('flow', '申请的来源和去向', flowSvg(rollupForm, rollup.report, '各单位合计：申请的来源和去向')),
    section('years', '与上年比较', yearsTable(rows.yearSums)),
    section('similar', '雷同的正文', similarList(similar)),
    ...(remarks.length > 0 ? [section('remarks', '收集时遇到的', element('ul', {}, remarks.map((text) => element('li', {}, text))))] : []));
  yield* pagePieces(head, function* () {
    yield main;
    yield element('template', { id: 'tables' }, tables.map(tableMarkup));
    yield dataOf('data', data);
    yield* listOf('names', all.bodies.map(({ name }) => name));
    yield* listOf('words', rows.words.texts);
    yield* listOf('rows', rows.packedRows);
    yield markup;
  }());
}

function section(id: string, heading: string, ...content: readonly Markup[]): Markup {
  return element('section', { 'aria-labelledby': `h-${id}` }, element('h2', { id: `h-${id}` }, heading), ...content);
}

function table(caption: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): Markup {
  return element('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': `${caption}（表）` }, element('table', {},
    element('thead', {}, element('tr', {}, head.map((cell) => element('th', { scope: 'col' }, cell)))),
    element('tbody', {}, rows.map((row) => element('tr', {}, row.map((cell, at) =>
      (at === 0 ? element('th', { scope: 'row' }, cell) : element('td', typeof cell === 'number' ? { class: 'number' } : {}, cell))))))));
}

/** All of them: nothing is cut. */
function rulesTable({ rules }: PictureRows, titles: Readonly<Record<string, string>>): Markup {
  if (rules.length === 0) return element('p', {}, '没有发现问题。');
  return table('最常见的问题', ['问题', '级别', '单位', '处', '规则'], rules.map(({ rule, level, bodies, count }) =>
    [titles[rule] ?? (rule === 'file/unreadable' ? '文件没有读出来' : rule), level, bodies, count, rule]));
}

function rollupWords({ counted, leftOut, result }: RollupTold): Markup {
  const said = result.findings.filter(({ rule }) => rule.startsWith('rollup/'));
  return element('div', {},
    element('p', {}, `计入${counted}个单位，没有计入${leftOut}个。每一格都在“汇总.xlsx”里。`),
    element('ul', {}, said.map(({ message }) => element('li', {}, message))));
}

function yearsTable({ bodies, figures }: YearSums): Markup {
  if (bodies === 0) return element('p', {}, '没有上年年报可比（--last-year）。');
  return element('div', {}, element('p', {}, `${bodies}个单位两年都有。`), table('与上年比较', ['项目', '上年', '本年', '增减'],
    mainFigures.map(({ name }, at) => {
      const { before, now, bodies: own } = figures[at]!;
      // a body that has no number in one of the years is in neither sum
      const label = own === bodies ? name : `${name}（${own}个单位）`;
      return own === 0 ? [label, '—', '—', '—'] : [label, before, now, now - before];
    })));
}

function similarList({ pairs, isCut }: SimilarTexts): Markup {
  if (pairs.length === 0) return element('p', {}, '没有发现两个单位的正文有一半以上相同。');
  return element('div', {}, isCut ? element('p', {}, `相近的很多，只列出最相近的${pairs.length}对。`) : undefined,
    element('ul', {}, pairs.map(({ one, other, share, passages }) => element('li', {},
      `${one}与${other}：${Math.round(share * 100)}%相同`,
      element('ul', {}, passages.map((passage) => element('li', {}, `“${passage}”`)))))));
}
