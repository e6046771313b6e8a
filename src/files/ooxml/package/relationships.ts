import { applySplices } from '../xml/splice.js';
import { escapeAttribute } from '../xml/text.js';
import { parseTree, prefixOf } from '../xml/tree.js';
import type { Package } from './package.js';

export interface Relationship {
  readonly id: string;
  /** The last step of the type, which transitional and strict files share: `worksheet`, `styles`, … */
  readonly type: string;
  /** Part name; as written when it is external. */
  readonly target: string;
  readonly external: boolean;
}

const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function relationshipNamespace(isStrict: boolean): string {
  return isStrict ? strict : transitional;
}

/** The part that holds the relationships of `part`; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function readRelationships(parts: Package, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return [];
  return parseTree(parts.text(name), name).children.flatMap(({ local, attributes }) => {
    const id = attributes.get('Id');
    const type = attributes.get('Type');
    const target = attributes.get('Target');
    if (local !== 'Relationship' || id === undefined || type === undefined || target === undefined) return [];
    const external = attributes.get('TargetMode') === 'External';
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target: external ? target : resolve(part, target), external }];
  });
}

function resolve(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function relativeTo(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Adds a relationship to a part inside the package and returns its id. */
export function addRelationship(parts: Package, part: string, type: string, target: string, isStrict: boolean): string {
  const name = relationshipsPart(part);
  if (!parts.has(name)) {
    parts.setText(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}"></Relationships>`);
  }
  const taken = new Set(readRelationships(parts, part).map(({ id }) => id.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number++;
  const text = parts.text(name);
  const root = parseTree(text, name);
  const own = `Id="rId${number}" Type="${relationshipNamespace(isStrict)}/${type}" Target="${escapeAttribute(relativeTo(part, target))}"`;
  const item = `<${prefixOf(root.name)}Relationship ${own}/>`;
  parts.setText(name, appendChild(text, name, item));
  return `rId${number}`;
}

export function removeRelationship(parts: Package, part: string, id: string): void {
  const name = relationshipsPart(part);
  const text = parts.text(name);
  const item = parseTree(text, name).children.find(({ attributes }) => attributes.get('Id') === id);
  if (item) parts.setText(name, applySplices(text, [{ start: item.start, end: item.end, text: '' }]));
}

/** Puts XML behind the last child of the root. */
export function appendChild(text: string, part: string, item: string): string {
  const root = parseTree(text, part);
  if (root.empty) return applySplices(text, [
    { start: root.start, end: root.end, text: `${text.slice(root.start, root.end).replace(/\s*\/>$/, '>')}${item}</${root.name}>` },
  ]);
  const at = root.children.at(-1)?.end ?? root.openEnd;
  return applySplices(text, [{ start: at, end: at, text: item }]);
}
