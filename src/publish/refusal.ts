import { tableKeys } from '../form/index.js';
import type { TableKey } from '../form/types.js';
import { fillSentence } from '../report/sentence.js';
import type { Publication } from './publication.js';

/** Why a report cannot be published as it is. `always`: not even as a draft. */
export interface Refusal {
  readonly kind: 'noAgency' | 'noYear' | 'unread' | 'unfinished';
  readonly always: boolean;
  readonly sentence: string;
}

const sentences = {
  noAgency: '这份年报没有单位名称，没有导出。请在“单位信息”里填写单位名称。',
  noYear: '这份年报没有年度，没有导出。请在“单位信息”里填写年度。',
  unread: '{table}有{count}个数没有读出，没有导出。请先校验，按提示处理没有读出的表。',
  unfinished: '正文还有{count}处【待填】或【待核】，没有导出。请先补上或改好。',
} as const;

/** The first thing that stands in the way; undefined for a report that can go out. */
export function refusalOf({ form, report, texts }: Publication): Refusal | undefined {
  const refuse = (kind: Refusal['kind'], always: boolean, values = {}): Refusal =>
    ({ kind, always, sentence: fillSentence(sentences[kind], values) });
  if (report.agency === '') return refuse('noAgency', true);
  if (report.year === null) return refuse('noYear', true);
  const notRead = (table: TableKey): number => form.tables[table].figures.filter(({ key }) =>
    key in report.unread || !(key in report.figures)).length;
  const unread = tableKeys.find((key) => notRead(key) > 0);
  if (unread) return refuse('unread', true, { table: form.tables[unread].shortName, count: notRead(unread) });
  const unfinished = Object.values(texts).reduce((count, text = '') => count + text.split(/【待[填核]/).length - 1, 0);
  return unfinished > 0 ? refuse('unfinished', false, { count: unfinished }) : undefined;
}
