import { areaAddress } from '../../../grid/address.js';
import { flagFormula, isFlagFormula } from '../../../workbook/flags.js';
import type { Flag, FlagLevel } from '../../../workbook/port.js';
import { applySplices, type Splice } from '../xml/splice.js';
import { escapeText } from '../xml/text.js';
import { childOf, childrenOf, parseTree } from '../xml/tree.js';
import { joinAreas } from './flag-areas.js';
import { placeOf, worksheetOrder } from './order.js';
import { outlineOf, type Outline } from './outline.js';

/** The sheet's text without our rules, and the looks that they used. */
export function withoutFlagRules(text: string, part: string): { text: string; looks: readonly number[] } {
  if (!/gouji:/i.test(text)) return { text, looks: [] };
  const looks: number[] = [];
  const splices: Splice[] = [];
  for (const { local, start, end } of outlineOf(text, part).children) {
    if (local !== 'conditionalFormatting') continue;
    const block = parseTree(text.slice(start, end), part);
    const rules = childrenOf(block, 'cfRule');
    const ours = rules.filter((rule) => rule.attributes.get('type') === 'expression' && isFlagFormula(childOf(rule, 'formula')?.text ?? ''));
    looks.push(...ours.map(({ attributes }) => Number(attributes.get('dxfId'))));
    if (ours.length > 0 && ours.length === rules.length) splices.push({ start, end, text: '' });
    else splices.push(...ours.map((rule) => ({ start: start + rule.start, end: start + rule.end, text: '' })));
  }
  return { text: applySplices(text, splices), looks };
}

/** One rule for each level, the strongest first: of two that meet, a host shows the first. */
export function withFlagRules(text: string, part: string, flags: readonly Flag[], looks: ReadonlyMap<FlagLevel, number>): string {
  const outline = outlineOf(text, part);
  const { prefix } = outline;
  let priority = lastPriority(text, outline);
  const rules = [...looks].flatMap(([level, look]) => {
    const areas = flags.filter((flag) => flag.level === level).map(({ area }) => area);
    if (areas.length === 0) return [];
    const formula = escapeText(flagFormula(level).slice(1));
    return [`<${prefix}conditionalFormatting sqref="${joinAreas(areas).map(areaAddress).join(' ')}">` +
      `<${prefix}cfRule type="expression" dxfId="${look}" priority="${++priority}"><${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`];
  });
  const at = placeOf(outline, worksheetOrder, 'conditionalFormatting');
  return applySplices(text, [{ start: at, end: at, text: rules.join('') }]);
}

/** Behind the user's own rules, also those in the extension list, so that none of them changes its number. */
function lastPriority(text: string, outline: Outline): number {
  const numbers = outline.children
    .filter(({ local }) => local === 'conditionalFormatting' || local === 'extLst')
    .flatMap(({ start, end }) => [...text.slice(start, end).matchAll(/\spriority\s*=\s*["'](\d{1,9})["']/g)])
    .map((match) => Number(match[1]));
  return numbers.reduce((highest, each) => Math.max(highest, each), 0);
}
