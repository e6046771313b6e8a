import { SaxesParser } from 'saxes';

/**
 * An XML document as plain elements. `name` and attribute names are without their prefix: Microsoft's own manifests bind the
 * same namespaces to different ones. Throws an Error that names the line where the document is not well-formed.
 */
export function parseTree(xml) {
  const parser = new SaxesParser({ xmlns: true });
  const open = [];
  let root;
  parser.on('error', (error) => { throw error; });
  parser.on('doctype', () => { throw new Error(`${parser.line}: DOCTYPE`); });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const parent = open.at(-1);
    const element = {
      name: local, uri, line: parser.line, parent, children: [], text: '',
      attributes: Object.fromEntries(Object.values(attributes).map((each) => [each.local, each.value])),
    };
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on('text', (text) => { if (open.length > 0) open.at(-1).text += text; });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return root;
}

export function* allOf(element) {
  yield element;
  for (const child of element.children) yield* allOf(child);
}

export function childOf(element, ...path) {
  return path.reduce((found, name) => found?.children.find((child) => child.name === name), element);
}

/** Elements of this name anywhere below. */
export function named(element, ...names) {
  return [...allOf(element)].filter(({ name }) => names.includes(name));
}

export const isWithin = (element, name) => element.parent !== undefined && (element.parent.name === name || isWithin(element.parent, name));
