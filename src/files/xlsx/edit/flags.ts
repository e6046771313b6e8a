import { flagLevels } from '../../../workbook/flags.js';
import type { Flag } from '../../../workbook/port.js';
import { minimalStyles } from '../minimal.js';
import type { Package } from '../package/package.js';
import { readRelationships } from '../package/relationships.js';
import { readWorkbookPart, relatedPart, type WorkbookPart } from '../package/workbook-part.js';
import { addLooks, removeLooks } from './dxfs.js';
import { withFlagRules, withoutFlagRules } from './flag-rules.js';
import { addStylesPart, removeStylesPart } from './styles-part.js';

/** Replaces all flags of the workbook. `flag.sheet` is the exact name of a worksheet. */
export function putFlags(parts: Package, flags: readonly Flag[]): void {
  removeFlags(parts);
  const levels = flagLevels.filter((level) => flags.some((flag) => flag.level === level));
  if (levels.length === 0) return;
  const workbook = readWorkbookPart(parts);
  const stylesPart = relatedPart(workbook, 'styles') ?? addStylesPart(parts, workbook, borrowedStyles(workbook.strict));
  const { text, ids } = addLooks(parts.text(stylesPart), stylesPart, levels);
  parts.setText(stylesPart, text);
  for (const { name, part } of workbook.tabs) {
    const own = flags.filter(({ sheet }) => sheet === name);
    if (part !== undefined && own.length > 0) parts.setText(part, withFlagRules(parts.text(part), part, own, ids));
  }
}

/** Takes every flag away, also one that a former session or a copied sheet left; all parts are then as they were. */
export function removeFlags(parts: Package): void {
  const workbook = readWorkbookPart(parts);
  const looks = new Set<number>();
  for (const { part } of workbook.tabs) {
    if (part === undefined) continue;
    const cleared = withoutFlagRules(parts.text(part), part);
    parts.setText(part, cleared.text);
    for (const look of cleared.looks) looks.add(look);
  }
  const stylesPart = relatedPart(workbook, 'styles');
  if (stylesPart === undefined || looks.size === 0) return;
  for (const used of usedLooks(parts, workbook, stylesPart)) looks.delete(used);
  const cleared = removeLooks(parts.text(stylesPart), stylesPart, looks);
  if (cleared === borrowedStyles(workbook.strict)) removeStylesPart(parts, stylesPart);
  else parts.setText(stylesPart, cleared);
}

/** The style sheet of a workbook that had none before the flags; the mark tells it from one that was there. */
function borrowedStyles(strict: boolean): string {
  return minimalStyles(strict).replace('</styleSheet>', '<!--gouji:styles--></styleSheet>');
}

/** The sheets that hold flags of ours. */
export function flaggedSheets(parts: Package): string[] {
  return readWorkbookPart(parts).tabs
    .filter(({ part }) => part !== undefined && withoutFlagRules(parts.text(part), part).looks.length > 0)
    .map(({ name }) => name);
}

/** Looks that somebody else refers to: other rules, filters, tables, pivot tables, table styles. */
function usedLooks(parts: Package, workbook: WorkbookPart, stylesPart: string): Set<number> {
  const sheets = workbook.tabs.flatMap(({ part }) => (part === undefined ? [] : [part]));
  const tables = sheets.flatMap((part) => readRelationships(parts, part))
    .filter(({ type, external, target }) => (type === 'table' || type === 'pivotTable') && !external && parts.has(target))
    .map(({ target }) => target);
  const used = new Set<number>();
  for (const part of [stylesPart, ...sheets, ...tables]) {
    for (const [, number] of parts.text(part).matchAll(/dxfId\s*=\s*["'](\d{1,9})["']/gi)) used.add(Number(number));
  }
  return used;
}
