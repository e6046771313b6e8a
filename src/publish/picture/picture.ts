import type { Publication } from '../publication.js';
import { draftWord } from '../paper.js';
import { barsOf } from './bars.js';
import { applicantsOf, countOf, outcomesOf, total, type Figures } from './counts.js';
import { disputesPanel } from './disputes.js';
import { colours, inside, label, page, rect, stacked, titled, type Panel } from './drawing.js';
import { flowOf } from './flow.js';
import { lastYearPanel } from './last-year.js';
import { wrapped } from './measure.js';
import { noApplications, onlyWords } from './nothing.js';
import { tilesOf, type Tile } from './tiles.js';

/** 一图读懂: one page from the figures alone. Same report, same picture. */
export interface Picture extends Panel {
  readonly name: string;
}

export function pictureOf(publication: Publication, lastYear?: Figures): Picture {
  const { form, report, title } = publication;
  const name = `一图读懂：${title.join('')}`;
  const whole = countOf(report, [total('received'), total('broughtForward')]).value;
  const none = whole === 0 && outcomesOf(form).every(({ keys }) => countOf(report, keys).value === 0);
  const panels = [
    head(publication),
    titled('申请办理', tilesOf(handled, handled.length, report, lastYear)),
    titled('申请的来源和去向', none
      ? noApplications()
      : flowOf(form, report) ?? onlyWords('表三的数还没有填全，或者前后不平，去向没有画')),
    ...(none ? [] : [titled('申请人', barsOf(applicantsOf(form), report, '件'))]),
    titled('主动公开', tilesOf(disclosed(publication), 5, report, undefined)),
    titled('行政复议和行政诉讼', disputesPanel(form, report)),
    ...(lastYear ? [titled('与上年比较', lastYearPanel(form, report, lastYear))] : []),
    foot(publication),
  ];
  return { ...stacked(panels), name };
}

const handled: readonly Tile[] = [
  { name: '本年新收', unit: '件', keys: [total('received')] }, { name: '上年结转', unit: '件', keys: [total('broughtForward')] },
  { name: '本年办结', unit: '件', keys: [total('concluded')] }, { name: '结转下年度', unit: '件', keys: [total('carriedForward')] },
];

/** Every number of the first table: its row, and below it its column. */
function disclosed({ form }: Publication): Tile[] {
  return form.tables.disclosure.figures.map(({ key, rowPath, columnPath, unit }) => ({
    name: rowPath.at(-1)!, remark: columnPath.at(-1)!.replace('单位：', ''), unit: unit === '件' ? unit : '', keys: [key],
  }));
}

function head({ report, title, draft }: Publication): Panel {
  const room = inside - 40;
  const lines = title.flatMap((piece) => wrapped(piece, 42, room));
  const height = 130 + lines.length * 58;
  return {
    height: height + 30, says: [`统计期限为${report.year}年1月1日至${report.year}年12月31日。`],
    shapes: [
      rect(0, 0, page.width, height, colours.main),
      ...(draft ? [rect(page.width - page.margin - 110, 26, 110, 48, colours.paper, 6)] : []),
    ],
    labels: [
      label('一图读懂', page.margin, 66, 30, { fill: colours.paper }),
      ...(draft ? [label(draftWord, page.width - page.margin - 55, 61, 30, { anchor: 'middle', bold: true, fill: colours.draft })] : []),
      ...lines.map((text, at) => label(text, page.margin, 128 + at * 58, 42, { bold: true, fill: colours.paper })),
    ],
  };
}

function foot({ report, title }: Publication): Panel {
  const period = `统计期限：${report.year}年1月1日至${report.year}年12月31日`;
  const lines = [`数据来自《${title.join('')}》`, period].flatMap((text) => wrapped(text, 20, inside - 40));
  return {
    height: 60 + lines.length * 32, says: [],
    shapes: [rect(page.margin, 6, inside, 2, colours.line)],
    labels: lines.map((line, at) => label(line, page.margin, 46 + at * 32, 20, { fill: colours.soft })),
  };
}
