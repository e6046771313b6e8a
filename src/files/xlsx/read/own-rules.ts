import { parseAddress } from '../../../grid/address.js';
import type { Area } from '../../../grid/grid.js';
import { outlineOf } from '../edit/outline.js';
import type { Owns } from '../edit/fill-rule.js';
import { childOf, childrenOf, parseTree } from '../../ooxml/xml/tree.js';

/** A conditional format of the caller, as it stands in a file. */
export interface OwnRule {
  /** Without the leading `=`. */
  readonly formula: string;
  readonly areas: readonly Area[];
}

/** Of one rule; our own never have more, and a host has to look at each. */
const mostAreas = 5_000;

/** The caller's rules on a sheet, in the order of the file. */
export function ownRules(text: string, part: string, owns: Owns): OwnRule[] {
  if (!text.includes('cfRule')) return [];
  return outlineOf(text, part).children.filter(({ local }) => local === 'conditionalFormatting').flatMap(({ start, end }) => {
    const block = parseTree(text.slice(start, end), part);
    const formulas = childrenOf(block, 'cfRule').filter(({ attributes }) => attributes.get('type') === 'expression')
      .map((rule) => childOf(rule, 'formula')?.text ?? '').filter(owns);
    return formulas.length === 0 ? [] : formulas.map((formula) => ({ formula, areas: areasOf(block.attributes.get('sqref') ?? '') }));
  });
}

function areasOf(sqref: string): Area[] {
  return sqref.trim().split(/\s+/, mostAreas).flatMap((address) => parseAddress(address) ?? []);
}
