import { createElement, useMemo, type ReactNode } from 'react';
import { pictureOf, type Picture } from '../../publish/index.js';
import { page } from '../../publish/picture/drawing.js';
import type { WorkbookReading } from '../../workbook/reading.js';
import { comparedYear, publishedOf } from '../actions/export.js';

/** 一图读懂, as it would be published; it helps while checking too. */
export function ReportPicture({ reading, children }: { readonly reading: WorkbookReading; readonly children: ReactNode }) {
  const { agency, year } = reading.report;
  const picture = useMemo(() =>
    (agency !== '' && year !== null ? pictureOf(publishedOf(reading), comparedYear(reading)) : undefined), [reading, agency, year]);
  return (
    <section className="block" aria-labelledby="one-picture">
      <h2 id="one-picture">一图读懂</h2>
      {picture
        ? <><div className="actions">{children}</div><Drawing picture={picture} /></>
        : <p className="hint">还没有单位名称或年度，图没有画。请先在“填报”里填写。</p>}
    </section>
  );
}

/** Elements and text nodes, never markup: what a cell holds stays text. */
function Drawing({ picture: { name, height, shapes, labels, says } }: { readonly picture: Picture }) {
  return (
    <svg className="one-picture" viewBox={`0 0 ${page.width} ${Math.ceil(height)}`} role="img" aria-label={`${name}。${says.join('')}`}>
      {shapes.map(({ kind, attributes, down }, at) =>
        createElement(kind, { key: at, ...attributes, ...(down === 0 ? {} : { transform: `translate(0 ${down})` }) }))}
      {labels.map(({ text, x, y, size, anchor, fill, bold }, at) => (
        <text key={at} x={x} y={y} fontSize={size} textAnchor={anchor} fill={fill} fontWeight={bold ? 'bold' : 'normal'}>{text}</text>
      ))}
    </svg>
  );
}
