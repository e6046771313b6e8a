import { forms } from '../../form/index.js';
import type { SectionKey } from '../../form/types.js';
import { splitBlocks, type RawBlock } from './blocks.js';
import type { TemplateFault } from './fault.js';
import { readLine } from './line.js';
import { neverSaid } from './never.js';
import type { Block, Line, Template } from './template.js';

export const limits = { characters: 200_000, lines: 5000, conditions: 2000, faults: 20 } as const;

export type ParsedTemplate =
  | { readonly template: Template }
  | { readonly faults: readonly TemplateFault[] };

/** A template from its text. What is wrong with it is told with line and column, the first 20 faults. */
export function parseTemplate(text: string): ParsedTemplate {
  if (text.length > limits.characters) return { faults: [{ kind: 'tooLong', most: limits.characters, line: 1, column: 1 }] };
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const tooMany = countFault(plain);
  if (tooMany) return { faults: [tooMany] };
  const faults: TemplateFault[] = [];
  const blocks = readBlocks(splitBlocks(plain), (fault) => {
    if (faults.length < limits.faults) faults.push(fault);
  });
  return faults.length > 0 ? { faults } : { template: { blocks } };
}

function countFault(text: string): TemplateFault | undefined {
  let [lines, conditions] = [0, 0];
  for (const line of text.split('\n')) {
    lines++;
    if (/^\s*\[/.test(line)) conditions++;
    if (lines > limits.lines) return { kind: 'tooManyLines', most: limits.lines, line: lines, column: 1 };
    if (conditions > limits.conditions) return { kind: 'tooManyConditions', most: limits.conditions, line: lines, column: 1 };
  }
  return undefined;
}

type Fail = (fault: TemplateFault) => void;

function readBlocks(raw: readonly RawBlock[], fail: Fail): Block[] {
  const [first, ...rest] = raw;
  const sections = forms[0]!.sections;
  if (!first || rest.length === 0) {
    fail({ kind: 'noTitle', line: 1, column: 1 });
    return [];
  }
  const ids = new Set<string>();
  const counts = new Map<string, number>();
  let section: SectionKey | undefined;
  let opened = 0;
  const blocks = raw.map((block, index): Block => {
    const at = block.lines[0]!;
    const heading = index === 0 ? undefined : headingOf(block);
    const key = heading === undefined ? undefined : sectionNamed(heading);
    if (heading !== undefined && !key) fail({ kind: 'unknownSection', name: heading, line: at.line, column: at.column });
    if (key) {
      if (sections[opened]?.key !== key) fail({ kind: 'sectionOrder', name: heading!, line: at.line, column: at.column });
      section = key;
      opened++;
    }
    const where = index === 0 ? undefined : section ?? 'preface';
    const kind = index === 0 ? 'title' : key ? 'heading' : isSubheading(block) ? 'subheading' : 'body';
    const count = (counts.get(`${where}.${kind}`) ?? 0) + 1;
    counts.set(`${where}.${kind}`, count);
    const id = block.id ?? (index === 0 ? 'title' : key ? `${key}.heading` : `${where}.${kind === 'body' ? '' : kind}${count}`);
    if (!/^[\w.-]{1,60}$/.test(id)) fail({ kind: 'badName', line: at.line - 1, column: 1 });
    if (ids.has(id)) fail({ kind: 'doubleName', name: id, line: at.line, column: at.column });
    ids.add(id);
    const chains = key ? [] : readChains(kind === 'subheading' ? withoutOrdinal(block) : block, fail);
    return { id, kind, ...(where ? { section: where } : {}), ...(key ? { opens: key } : {}), chains };
  });
  const missing = sections.slice(opened);
  if (missing.length > 0) {
    const last = raw.at(-1)!.lines.at(-1)!;
    fail({ kind: 'sectionMissing', name: missing[0]!.heading, line: last.line, column: 1 });
  }
  return blocks;
}

/** The name in a line 一、总体情况 that stands alone. */
function headingOf({ lines }: RawBlock): string | undefined {
  return lines.length === 1 ? /^[一二三四五六七八九十]{1,3}、([^{}。]{1,40})$/.exec(lines[0]!.text)?.[1] : undefined;
}

function sectionNamed(name: string): SectionKey | undefined {
  return forms.flatMap(({ sections }) => sections).find(({ heading, variants = [] }) =>
    heading.replace(/^[^、]+、/, '') === name || variants.includes(name))?.key;
}

const subheading = /^(\[[^\]]{0,400}\])?（[一二三四五六七八九十]{1,3}）/;

/** （一）主动公开情况 in a line of its own. */
function isSubheading({ lines }: RawBlock): boolean {
  return lines.length === 1 && subheading.test(lines[0]!.text) && !lines[0]!.text.endsWith('。');
}

/** The writing counts them: one that has nothing to say is left out with what stands below it. */
function withoutOrdinal({ lines }: RawBlock): RawBlock {
  const [line] = lines;
  return { lines: [{ ...line!, text: line!.text.replace(subheading, '$1') }] };
}

function readChains({ lines }: RawBlock, fail: Fail): Line[][] {
  const chains: Line[][] = [];
  // a condition that could not be read says nothing of the others
  let unread = false;
  for (const raw of lines) {
    const line = readLine(raw, (fault) => {
      unread = true;
      fail(fault);
    });
    const at = { line: raw.line, column: raw.column };
    const last = chains.at(-1);
    if (!line.otherwise) chains.push([line]);
    else if (!last?.at(-1)!.condition) fail({ kind: 'otherwiseAlone', ...at });
    else last.push(line);
    if (!unread && line.condition && neverSaid(chains.at(-1)!)) fail({ kind: 'neverHolds', ...at });
  }
  return chains;
}
