import { waivedName } from '../../check/finding.js';
import type { SuspectBlock } from '../../check/suspects/index.js';
import type { Form } from '../../form/types.js';
import type { Listed } from './listed.js';

/** How many findings the list shows before a person asks for all. */
export const shownAtFirst = 200;

/** Not keys of the form's sections. */
const noTable = 'no-table';
export const waived = 'waived';

export interface Group {
  readonly key: string;
  readonly heading: string;
  readonly items: readonly Listed[];
  /** The items in the order of the screen: those that one suspect explains stand together under it. */
  readonly parts: readonly GroupPart[];
}

export interface GroupPart {
  readonly block?: SuspectBlock;
  readonly items: readonly Listed[];
}

export interface ListFilter {
  readonly errorsOnly: boolean;
  readonly all: boolean;
}

export interface ListView {
  readonly groups: readonly Group[];
  /** Those that the keys walk, in the order of the screen. */
  readonly keys: readonly string[];
  /** Findings on the screen. */
  readonly shown: number;
  /** Findings that pass the filter. */
  readonly total: number;
}

/** The list as it stands on the screen: filtered, cut, under the headings of the form. */
export function viewOf(form: Form, listed: readonly Listed[], blocks: readonly SuspectBlock[], { errorsOnly, all }: ListFilter): ListView {
  const open = errorsOnly ? listed.filter(isError) : listed.filter(({ finding }) => !finding.waiver);
  // explained findings stand last, folded
  const wanted = [...open, ...listed.filter(({ finding }) => finding.waiver)];
  const shown = all ? wanted : wanted.slice(0, shownAtFirst);
  const groups = new Map<string, Listed[]>();
  for (const item of shown) {
    const key = item.finding.waiver ? waived : item.finding.table ?? noTable;
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  const made = [...groups].map(([key, items]): Group => ({ key, heading: headingOf(form, key), items, parts: partsOf(items, blocks) }));
  return {
    groups: made,
    keys: made.filter(({ key }) => key !== waived).flatMap(({ parts }) => parts.flatMap(({ items }) => items.map(({ key }) => key))),
    shown: shown.length,
    total: wanted.length,
  };
}

function partsOf(items: readonly Listed[], blocks: readonly SuspectBlock[]): GroupPart[] {
  const blockOf = ({ finding: { equation, outcome }, solved }: Listed): SuspectBlock | undefined =>
    equation && outcome === 'fail' && !solved ? blocks.find(({ broken }) => broken.includes(equation)) : undefined;
  const own = blocks.map((block): GroupPart => ({ block, items: items.filter((item) => blockOf(item) === block) })).filter((part) =>
    part.items.length > 0);
  const rest = items.filter((item) => !blockOf(item));
  return rest.length > 0 ? [...own, { items: rest }] : own;
}

/** `三、收到和处理申请情况`: the heading of the form without the words that all of them share. */
export function shortHeading(heading: string): string {
  return heading.replaceAll(/政府信息(公开)?/g, '');
}

function headingOf(form: Form, key: string): string {
  const section = form.sections.find((one) => one.key === key);
  return section ? shortHeading(section.heading) : key === waived ? waivedName : '其他';
}

function isError({ finding }: Listed): boolean {
  return finding.outcome === 'fail' && finding.level === 'error' && !finding.waiver;
}
