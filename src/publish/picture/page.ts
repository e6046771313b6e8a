import type { Form } from '../../form/types.js';
import { element, htmlPage, styleSheet, type Markup } from '../markup.js';
import type { Publication } from '../publication.js';
import type { Figures } from './counts.js';
import { stacked } from './drawing.js';
import { flowOf } from './flow.js';
import { onlyWords } from './nothing.js';
import { pictureOf } from './picture.js';
import { svgMarkup } from './svg.js';

/** The picture as a file of its own. */
export function toSvg(publication: Publication, lastYear?: Figures): string {
  return svgMarkup(pictureOf(publication, lastYear)).markup;
}

/** Where the applications of a report, or of many, came from and where they went, as one drawing; words where it does not add up. */
export function flowSvg(form: Form, figures: Figures, name: string): Markup {
  const panel = flowOf(form, figures) ?? onlyWords('数还没有填全，或者前后不平，没有画');
  return svgMarkup({ ...stacked([panel]), name });
}

/** The picture as a page for a web site, with the same in words below it. */
export function toPicturePage(publication: Publication, lastYear?: Figures): string {
  const picture = pictureOf(publication, lastYear);
  return htmlPage(
    element('head', {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, picture.name),
      styleSheet(style)),
    element('body', {}, element('main', {},
      element('h1', {}, picture.name),
      svgMarkup(picture),
      element('section', { 'aria-labelledby': 'words' },
        element('h2', { id: 'words' }, '文字说明'),
        picture.says.map((sentence) => element('p', {}, sentence))))));
}

const style = `
:root { color-scheme: light; }
body { margin: 0; color: #1c2733; background: #fff; font: 1rem/1.8 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
main { max-width: 67.5rem; margin: 0 auto; }
h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
svg { display: block; width: 100%; height: auto; }
section { padding: 0 1rem 3rem; }
h2 { font-size: 1.125rem; }
p { margin: .25rem 0; }
@page { size: 210mm 297mm; margin: 10mm; }
@media print {
  svg { width: 190mm; height: 277mm; }
  section { display: none; }
}
`;
