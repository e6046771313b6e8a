/** HTML or SVG that is safe as it stands: only `element` and `styleSheet` make it, and both escape what they are given. */
export interface Markup {
  readonly markup: string;
}

export type Content = Markup | string | number | undefined | readonly Content[];

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const voids = new Set(['br', 'meta', 'col']);
/** Each on a line of its own, so that a person can read the source. */
const ownLine = new Set([
  'html', 'head', 'meta', 'title', 'style', 'body', 'main', 'header', 'footer', 'section', 'h1', 'h2', 'h3', 'p', 'div', 'table',
  'caption', 'colgroup', 'thead', 'tbody', 'tr', 'ul', 'li', 'dl', 'dt', 'dd', 'svg', 'g', 'rect', 'path', 'text', 'circle', 'line',
]);

export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Markup {
  const given = Object.entries(attributes).map(([key, value]) =>
    (value === undefined || value === false ? '' : value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`)).join('');
  const end = voids.has(name) ? '' : `${content.map(rendered).join('')}</${name}>`;
  return { markup: `<${name}${given}>${end}${ownLine.has(name) ? '\n' : ''}` };
}

/** A style sheet of ours: its words are code, never a person's. */
export function styleSheet(css: string): Markup {
  if (/[<&]/.test(css)) throw new Error('a style sheet holds no markup');
  return { markup: `<style>\n${css}</style>\n` };
}

export function htmlPage(...content: readonly Content[]): string {
  return `<!DOCTYPE html>\n${element('html', { lang: 'zh-CN' }, ...content).markup}`;
}

/** The same of a page whose body is made piece by piece. */
export function* pagePieces(head: Markup, body: Iterable<Markup>): Generator<string> {
  const [start, end] = htmlPage(head, element('body', {}, { markup: '\0' })).split('\0') as [string, string];
  yield start;
  for (const { markup } of body) yield markup;
  yield end;
}

function rendered(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return 'markup' in content ? content.markup : content.map(rendered).join('');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => escapes[one]!);
}
