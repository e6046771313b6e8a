import { element, htmlPage, styleSheet, type Markup } from '../markup.js';
import type { Line } from '../line.js';
import { isHeading } from '../line.js';
import { draftWord } from '../paper.js';
import type { Publication, PublishedSection } from '../publication.js';
import { pageStyle } from './style.js';
import { columnStyle, tableMarkup } from './table.js';

/** The report as one page for a web site: no script, nothing loaded, printed like the document. */
export function toHtml({ title, preface, sections, draft }: Publication): string {
  return htmlPage(
    element('head', {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, `${draft ? `${draftWord}：` : ''}${title.join('')}`),
      styleSheet(pageStyle(draft) + sections.map(({ table }) => (table ? columnStyle(table) : '')).join(''))),
    element('body', {},
      draft ? element('header', { class: 'draft' }, '草稿：还没有校验通过，不要对外发布。') : undefined,
      element('main', {},
        element('h1', {}, title.map((piece) => element('span', {}, piece))),
        preface.map(lineMarkup),
        sections.map(sectionMarkup))));
}

function sectionMarkup({ key, heading, lines, table }: PublishedSection): Markup {
  return element('section', { 'aria-labelledby': key },
    element('h2', { id: key }, heading),
    lines.map(lineMarkup),
    table && tableMarkup(table));
}

function lineMarkup(line: Line): Markup {
  if (isHeading(line)) return element('h3', {}, line.lead);
  return element('p', {}, line.lead === '' ? undefined : element('span', { class: 'lead' }, line.lead), line.text);
}
