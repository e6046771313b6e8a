import { element, type Markup } from '../markup.js';
import { page, type Label, type Shape } from './drawing.js';
import type { Picture } from './picture.js';

const families = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", SimHei, sans-serif';

/** The picture as one SVG element that stands by itself: its name and its words for a screen reader, no script, nothing loaded. */
export function svgMarkup({ height, name, shapes, labels, says }: Picture): Markup {
  const whole = Math.ceil(height);
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${page.width} ${whole}`, width: page.width, height: whole, role: 'img',
    'aria-labelledby': 'picture-name', 'aria-describedby': 'picture-words', 'font-family': families,
  },
  element('title', { id: 'picture-name' }, name),
  element('desc', { id: 'picture-words' }, says.join('')),
  element('rect', { width: page.width, height: whole, fill: '#ffffff' }),
  shapes.map(shapeMarkup),
  labels.map(labelMarkup));
}

function shapeMarkup({ kind, attributes, down }: Shape): Markup {
  return element(kind, { ...attributes, transform: down === 0 ? undefined : `translate(0 ${rounded(down)})` });
}

function labelMarkup({ text, x, y, size, anchor, fill, bold, count }: Label): Markup {
  return element('text', {
    x: rounded(x), y: rounded(y), 'font-size': size, 'text-anchor': anchor === 'start' ? undefined : anchor, fill,
    'font-weight': bold ? 'bold' : undefined,
    [count?.lastYear ? 'data-last-year' : 'data-figures']: count?.keys.join(' '),
  }, text);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
