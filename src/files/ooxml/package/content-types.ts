import { applySplices } from '../xml/splice.js';
import { escapeAttribute } from '../xml/text.js';
import { parseTree, prefixOf, type Element } from '../xml/tree.js';
import { appendChild } from './relationships.js';
import type { Package } from './package.js';

const name = '[Content_Types].xml';

function overrideOf(root: Element, part: string): Element | undefined {
  const wanted = `/${part}`.toLowerCase();
  return root.children.find(({ local, attributes }) => local === 'Override' && attributes.get('PartName')?.toLowerCase() === wanted);
}

export function contentTypeOf(parts: Package, part: string): string | undefined {
  const root = parseTree(parts.text(name), name);
  const override = overrideOf(root, part);
  if (override) return override.attributes.get('ContentType');
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  return root.children
    .find(({ local, attributes }) => local === 'Default' && attributes.get('Extension')?.toLowerCase() === extension)
    ?.attributes.get('ContentType');
}

/** Adds an Override unless the part has that type already. */
export function addContentType(parts: Package, part: string, type: string): void {
  if (contentTypeOf(parts, part) === type) return;
  const text = parts.text(name);
  const prefix = prefixOf(parseTree(text, name).name);
  parts.setText(name, appendChild(text, name, `<${prefix}Override PartName="${escapeAttribute(`/${part}`)}" ContentType="${type}"/>`));
}

export function removeContentType(parts: Package, part: string): void {
  const text = parts.text(name);
  const override = overrideOf(parseTree(text, name), part);
  if (override) parts.setText(name, applySplices(text, [{ start: override.start, end: override.end, text: '' }]));
}
