import { waivedName } from '../../check/finding.js';
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
export function viewOf(form: Form, listed: readonly Listed[], { errorsOnly, all }: ListFilter): ListView {
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
  return {
    groups: [...groups].map(([key, items]) => ({ key, heading: headingOf(form, key), items })),
    keys: shown.filter(({ finding }) => !finding.waiver).map(({ key }) => key),
    shown: shown.length,
    total: wanted.length,
  };
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
