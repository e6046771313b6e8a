import { applySplices, withAttribute, type Splice } from '../../ooxml/xml/splice.js';
import { childOf, childrenOf, parseTree, prefixOf } from '../../ooxml/xml/tree.js';
import { openRoot } from './open-root.js';
import { placeOf, styleSheetOrder } from './order.js';
import { argb } from './style-sheet.js';

/** The look of a fill rule: the fill and nothing else. Files keep the colour of a solid fill here as background. */
function lookXml(prefix: string, fill: string): string {
  return `<${prefix}dxf><${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}bgColor rgb="${argb(
    fill,
  )}"/></${prefix}patternFill></${prefix}fill></${prefix}dxf>`;
}

function isOurs(xml: string, prefix: string): boolean {
  const color = /rgb="FF([0-9A-F]{6})"/.exec(xml);
  return color !== null && xml === lookXml(prefix, `#${color[1]!}`);
}

/** In the list of a style sheet that had no look before: what stood there, so that clearing can put it back. */
const memo = /<!--gouji:([^]*?)-->/;
const hide = (text: string): string => text.replaceAll('%', '%25').replaceAll('-', '%2D');
const reveal = (text: string): string => text.replaceAll('%2D', '-').replaceAll('%25', '%');

/** Adds a look for each of these fills at the end of the list; the answer has the number of each. */
export function addLooks(given: string, part: string, fills: readonly string[]): { text: string; looks: ReadonlyMap<string, number> } {
  const text = openRoot(given, part);
  const root = parseTree(text, part);
  const prefix = prefixOf(root.name);
  const list = childOf(root, 'dxfs');
  const before = list ? childrenOf(list, 'dxf') : [];
  const added = fills.map((fill) => lookXml(prefix, fill)).join('');
  const looks = new Map(fills.map((fill, index) => [fill, before.length + index]));
  if (!list || before.length === 0) {
    const [start, end] = list ? [list.start, list.end] : [placeOf(root, styleSheetOrder, 'dxfs'), placeOf(root, styleSheetOrder, 'dxfs')];
    const replaced = text === given ? text.slice(start, end) : given;
    const whole = `<${prefix}dxfs count="${fills.length}">${added}<!--gouji:${hide(replaced)}--></${prefix}dxfs>`;
    return { text: applySplices(text, [{ start, end, text: whole }]), looks };
  }
  const at = before.at(-1)!.end;
  return { text: applySplices(text, [countSplice(text, list, fills.length), { start: at, end: at, text: added }]), looks };
}

/** Takes those of our looks away again that stand at the end of the list; one further in must stay, or others would change their number. */
export function removeLooks(text: string, part: string, looks: ReadonlySet<number>): string {
  const root = parseTree(text, part);
  const prefix = prefixOf(root.name);
  const list = childOf(root, 'dxfs');
  if (!list) return text;
  const all = childrenOf(list, 'dxf');
  let kept = all.length;
  while (kept > 0 && looks.has(kept - 1) && isOurs(text.slice(all[kept - 1]!.start, all[kept - 1]!.end), prefix)) kept--;
  if (kept === all.length) return text;
  const note = memo.exec(text.slice(list.start, list.end));
  if (kept === 0 && note) {
    const before = reveal(note[1]!);
    const without = applySplices(text, [{ start: list.start, end: list.end, text: '' }]);
    // of a style sheet without an end tag, the whole text is in the note
    if (before !== '' && openRoot(before, part) === without) return before;
    return applySplices(text, [{ start: list.start, end: list.end, text: before }]);
  }
  return applySplices(text, [countSplice(text, list, kept - all.length), { start: all[kept]!.start, end: all.at(-1)!.end, text: '' }]);
}

function countSplice(text: string, list: { start: number; openEnd: number; attributes: ReadonlyMap<string, string> }, by: number): Splice {
  const tag = text.slice(list.start, list.openEnd);
  const count = list.attributes.get('count');
  return { start: list.start, end: list.openEnd, text: count === undefined
    ? tag
    : withAttribute(tag, 'count', String(Number(count) + by)) };
}
