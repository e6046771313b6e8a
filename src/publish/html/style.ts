import { draftWord, fonts, paper, type FontUse } from '../paper.js';

const families = (use: FontUse, last: 'serif' | 'sans-serif'): string => [...fonts[use].map((name) => `"${name}"`), last].join(', ');

const { width, height, margins, linePitch, characterPitch, body, title, pageNumber } = paper;

/** For the screen first, from a phone on; then the page of an official document for the printer. */
export function pageStyle(draft: boolean): string {
  return `${screen}${draft ? draftScreen : ''}${print(draft)}`;
}

const screen = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: #1a1a1a; background: #fff; font: 1.0625rem/1.9 ${families('body', 'serif')}; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { margin: 1rem 0 2rem; font: normal 1.625rem/1.5 ${families('title', 'serif')}; text-align: center; }
h1 span { display: inline-block; }
h2 { margin: 2rem 0 .5rem; font: normal 1.25rem/1.6 ${families('heading', 'sans-serif')}; }
h3, .lead { font: normal 1.0625rem/1.9 ${families('aspect', 'serif')}; }
h3 { margin: .75rem 0 0; text-indent: 2em; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin: .75rem 0; }
.wide:focus-visible { outline: 2px solid #0b5cad; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.4; }
table.applications { min-width: 46rem; }
table.disputes { min-width: 40rem; }
caption { padding: .25rem 0 .5rem; font-family: ${families('heading', 'sans-serif')}; text-align: center; }
th, td { padding: .3rem .25rem; border: 1px solid #555; text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
th { background: #f4f6f8; font-weight: normal; text-wrap: balance; }
th.label { text-align: left; }
th.label[rowspan] { text-align: center; }
td { font-variant-numeric: tabular-nums; }
`;

const draftScreen = `
.draft { padding: .5rem 1rem; color: #7a1f00; background: #fff1e8; border-bottom: 2px solid #b23c00; text-align: center; }
`;

const number = `"— " counter(page) " —"`;
const numberStyle = `font: ${pageNumber}pt ${families('pageNumber', 'serif')}; vertical-align: top; padding-top: 4mm;`;

const print = (draft: boolean): string => `
@media (max-width: 46rem) { caption { text-align: left; } }
@page {
  size: ${width}mm ${height}mm; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm;
  ${draft ? `@top-center { content: "${draftWord}"; font: ${body}pt ${families('heading', 'sans-serif')}; color: #b23c00; }` : ''}
}
@page :right { @bottom-right { content: ${number}; ${numberStyle} padding-right: ${pageNumber}pt; } }
@page :left { @bottom-left { content: ${number}; ${numberStyle} padding-left: ${pageNumber}pt; } }
@media print {
  body { font-size: ${body}pt; line-height: ${linePitch}pt; letter-spacing: ${(characterPitch - body).toFixed(2)}pt; color: #000; }
  main { max-width: none; padding: 0; }
  h1 { margin: 0 0 ${linePitch}pt; font-size: ${title}pt; line-height: 36pt; letter-spacing: 0; break-after: avoid; }
  h2, h3, .lead { font-size: ${body}pt; line-height: ${linePitch}pt; }
  h2 { margin: 0; text-indent: 2em; break-after: avoid; }
  h3 { margin: 0; break-after: avoid; }
  p { orphans: 2; widows: 1; line-break: strict; }
  .wide { overflow: visible; margin: 0 0 ${linePitch / 2}pt; }
  table, table.applications, table.disputes { min-width: 0; table-layout: fixed; letter-spacing: 0; }
  table { font-size: 9pt; line-height: 1.25; }
  caption { display: none; }
  th { background: none; }
  th, td { padding: 3pt 1.5pt; border-color: #000; border-width: .5pt; }
  table { break-inside: avoid; }
  table.disclosure { font-size: 10.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .draft { display: none; }
}
`;
