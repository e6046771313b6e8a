import { areaAddress } from '../../../grid/address.js';
import { applySplices, withAttribute, type Splice } from '../../ooxml/xml/splice.js';
import { escapeText } from '../../ooxml/xml/text.js';
import { childOf, parseTree, type Element } from '../../ooxml/xml/tree.js';
import type { FillRule, Owns } from './fill-rule.js';
import { joinAreas } from '../../../grid/areas.js';
import { placeOf, worksheetOrder } from './order.js';
import { outlineOf } from './outline.js';

/** The sheet's text without the caller's rules, and the looks that they used. */
export function withoutFillRules(text: string, part: string, owns: Owns): { text: string; looks: readonly number[] } {
  if (!text.includes('cfRule')) return { text, looks: [] };
  const rules = rulesOf(text, part, owns);
  const ours = rules.filter((rule) => rule.own);
  const alone = (rule: Rule): boolean => rules.every((other) => other.own || other.block.start !== rule.block.start);
  const removed = new Map(ours.map((rule) => (alone(rule) ? rule.block : rule)).map((span) => [span.start, span]));
  const splices = [
    ...[...removed.values()].map(({ start, end }) => ({ start, end, text: '' })),
    ...renumbered(text, rules, (priority) =>
      priority - ours.filter((rule) => rule.priority !== undefined && rule.priority < priority).length),
  ];
  return { text: applySplices(text, splices), looks: ours.map(({ look }) => look) };
}

/**
 * The rules in their order: of two that meet, a host shows the first. They come before the user's own rules, which would
 * hide them, so those move down by as many; clearing moves them up again.
 */
export function withFillRules(text: string, part: string, rules: readonly FillRule[], looks: ReadonlyMap<string, number>): string {
  const outline = outlineOf(text, part);
  const { prefix } = outline;
  const blocks = rules.map(({ areas, formula, fill }, index) =>
    `<${prefix}conditionalFormatting sqref="${joinAreas(areas).map(areaAddress).join(' ')}">` +
    `<${prefix}cfRule type="expression" dxfId="${looks.get(fill)!}" priority="${index
      + 1}"><${prefix}formula>${escapeText(formula.slice(1))}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`);
  const at = placeOf(outline, worksheetOrder, 'conditionalFormatting');
  const moved = renumbered(text, rulesOf(text, part, () => false), (priority) => priority + rules.length);
  return applySplices(text, [...moved, { start: at, end: at, text: blocks.join('') }]);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Rule extends Span {
  readonly openEnd: number;
  readonly own: boolean;
  readonly look: number;
  /** Absent when it is no plain number that can be put back as it was. */
  readonly priority: number | undefined;
  /** The element around it. */
  readonly block: Span;
}

/** All rules of the sheet, also those in the extension list: they count in one order. */
function rulesOf(text: string, part: string, owns: Owns): Rule[] {
  return outlineOf(text, part).children
    .filter(({ local }) => local === 'conditionalFormatting' || local === 'extLst')
    .flatMap(({ start, end }) => findRules(parseTree(text.slice(start, end), part), start, owns));
}

function findRules(element: Element, offset: number, owns: Owns): Rule[] {
  return element.children.flatMap((child) => {
    if (child.local !== 'cfRule') return findRules(child, offset, owns);
    const priority = child.attributes.get('priority') ?? '';
    return [{
      start: offset + child.start,
      openEnd: offset + child.openEnd,
      end: offset + child.end,
      own: child.attributes.get('type') === 'expression' && owns(childOf(child, 'formula')?.text ?? ''),
      look: Number(child.attributes.get('dxfId')),
      priority: /^[1-9][0-9]{0,8}$/.test(priority) ? Number(priority) : undefined,
      block: { start: offset + element.start, end: offset + element.end },
    }];
  });
}

function renumbered(text: string, rules: readonly Rule[], number: (priority: number) => number): Splice[] {
  return rules
    .filter(({ own, priority }) => !own && priority !== undefined && number(priority) !== priority)
    .map(({ start, openEnd, priority }) => ({
      start, end: openEnd, text: withAttribute(text.slice(start, openEnd), 'priority', String(number(priority!))),
    }));
}
