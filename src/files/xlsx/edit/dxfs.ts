import { flagFill, flagLevels } from '../../../workbook/flags.js';
import type { FlagLevel } from '../../../workbook/port.js';
import { applySplices, withAttribute } from '../xml/splice.js';
import { childOf, childrenOf, parseTree, prefixOf } from '../xml/tree.js';
import { placeOf, styleSheetOrder } from './order.js';
import { argb } from './style-sheet.js';

/** The look of a flag: the fill and nothing else. Files keep the colour of a solid fill here as background. */
function lookXml(prefix: string, level: FlagLevel): string {
  return `<${prefix}dxf><${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}bgColor rgb="${argb(flagFill[level])}"/></${prefix}patternFill></${prefix}fill></${prefix}dxf>`;
}

/** Behind the list of a style sheet that had no look before: what stood there, so that clearing can put it back. */
const memo = /<!--gouji:([^]*?)-->/;
const hide = (text: string): string => text.replaceAll('%', '%25').replaceAll('-', '%2D');
const reveal = (text: string): string => text.replaceAll('%2D', '-').replaceAll('%25', '%');

/** Adds the looks of these levels at the end of the list; the answer has the number of each. */
export function addLooks(text: string, part: string, levels: readonly FlagLevel[]): { text: string; ids: ReadonlyMap<FlagLevel, number> } {
  const root = parseTree(text, part);
  const prefix = prefixOf(root.name);
  const list = childOf(root, 'dxfs');
  const before = list ? childrenOf(list, 'dxf') : [];
  const looks = levels.map((level) => lookXml(prefix, level)).join('');
  const ids = new Map(levels.map((level, index) => [level, before.length + index]));
  if (!list || before.length === 0) {
    const [start, end] = list ? [list.start, list.end] : [placeOf(root, styleSheetOrder, 'dxfs'), placeOf(root, styleSheetOrder, 'dxfs')];
    const whole = `<${prefix}dxfs count="${levels.length}">${looks}<!--gouji:${hide(text.slice(start, end))}--></${prefix}dxfs>`;
    return { text: applySplices(text, [{ start, end, text: whole }]), ids };
  }
  const at = before.at(-1)!.end;
  return { text: applySplices(text, [countSplice(text, list, levels.length), { start: at, end: at, text: looks }]), ids };
}

/** Takes those of our looks away again that stand at the end of the list; one further in must stay, or others would change their number. */
export function removeLooks(text: string, part: string, ids: ReadonlySet<number>): string {
  const root = parseTree(text, part);
  const prefix = prefixOf(root.name);
  const list = childOf(root, 'dxfs');
  if (!list) return text;
  const looks = childrenOf(list, 'dxf');
  const ours = new Set(flagLevels.map((level) => lookXml(prefix, level)));
  let kept = looks.length;
  while (kept > 0 && ids.has(kept - 1) && ours.has(text.slice(looks[kept - 1]!.start, looks[kept - 1]!.end))) kept--;
  if (kept === looks.length) return text;
  const note = memo.exec(text.slice(list.start, list.end));
  if (kept === 0 && note) return applySplices(text, [{ start: list.start, end: list.end, text: reveal(note[1]!) }]);
  return applySplices(text, [countSplice(text, list, kept - looks.length), { start: looks[kept]!.start, end: looks.at(-1)!.end, text: '' }]);
}

function countSplice(text: string, list: { start: number; openEnd: number; attributes: ReadonlyMap<string, string> }, by: number) {
  const tag = text.slice(list.start, list.openEnd);
  const count = list.attributes.get('count');
  return { start: list.start, end: list.openEnd, text: count === undefined ? tag : withAttribute(tag, 'count', String(Number(count) + by)) };
}
