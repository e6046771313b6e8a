import { minimalStyles } from '../minimal.js';
import type { Package } from '../../ooxml/package/package.js';
import { readRelationships } from '../../ooxml/package/relationships.js';
import { readWorkbookPart, relatedPart, type WorkbookPart } from '../workbook-part.js';
import type { FillRule, Owns } from './fill-rule.js';
import { addLooks, removeLooks } from './looks.js';
import { withFillRules, withoutFillRules } from './sheet-rules.js';
import { addStylesPart, removeStylesPart } from './styles-part.js';

/** Adds rules; where two meet on a cell, the one that comes first here wins. */
export function addFillRules(parts: Package, rules: readonly FillRule[]): void {
  if (rules.length === 0) return;
  const workbook = readWorkbookPart(parts);
  const stylesPart = relatedPart(workbook, 'styles') ?? addStylesPart(parts, workbook, borrowedStyles(workbook.strict));
  const { text, looks } = addLooks(parts.text(stylesPart), stylesPart, [...new Set(rules.map(({ fill }) => fill))]);
  parts.setText(stylesPart, text);
  for (const { name, part } of workbook.tabs) {
    const own = rules.filter(({ sheet }) => sheet === name);
    if (part !== undefined && own.length > 0) parts.setText(part, withFillRules(parts.text(part), part, own, looks));
  }
}

/** Takes every rule of the caller away, also one that a former session or a copied sheet left; all parts are then as they were. */
export function removeFillRules(parts: Package, owns: Owns): void {
  const workbook = readWorkbookPart(parts);
  const looks = new Set<number>();
  for (const { part } of workbook.tabs) {
    if (part === undefined) continue;
    const cleared = withoutFillRules(parts.text(part), part, owns);
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

/** The sheets that hold rules of the caller. */
export function sheetsWithRules(parts: Package, owns: Owns): string[] {
  return readWorkbookPart(parts).tabs
    .filter(({ part }) => part !== undefined && withoutFillRules(parts.text(part), part, owns).looks.length > 0)
    .map(({ name }) => name);
}

/** The style sheet of a workbook that had none before the rules; the mark tells it from one that was there. */
function borrowedStyles(strict: boolean): string {
  return minimalStyles(strict).replace('</styleSheet>', '<!--gouji:styles--></styleSheet>');
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
