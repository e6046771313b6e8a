import { none } from './conditions.js';
import type { QuantityName } from './quantities.js';
import { isPrinted, type Source } from './source.js';

/** One entry of an enumeration: how it is counted, and its bare name for when there is none. */
export interface Item {
  readonly of: QuantityName;
  readonly say: string;
  readonly name: string;
}

function item(of: QuantityName, name: string, say = `${name}{${of}}件`): Item {
  return { of, say, name };
}

/** Enumerations of the sentences. What is 0 is left out; a blank stays and shows. */
export const lists = {
  decisions: [
    item('licensing', '行政许可', '行政许可决定{licensing}件'),
    item('penalties', '行政处罚', '行政处罚决定{penalties}件'),
    item('coercion', '行政强制', '行政强制决定{coercion}件'),
  ],
  applicants: [
    item('receivedPersons', '自然人', '自然人申请{receivedPersons}件'),
    item('receivedBodies', '法人或其他组织', '法人或其他组织申请{receivedBodies}件'),
  ],
  outcomes: [
    item('granted', '予以公开'),
    item('partlyGranted', '部分公开'),
    item('withheld', '不予公开'),
    item('unavailable', '无法提供'),
    item('unprocessed', '不予处理'),
    item('otherHandling', '其他处理'),
  ],
  reviewResults: [
    item('reviewsUpheld', '结果维持'),
    item('reviewsCorrected', '结果纠正'),
    item('reviewsOther', '其他结果'),
    item('reviewsPending', '尚未审结'),
  ],
  suitResults: [
    item('suitsUpheld', '结果维持'),
    item('suitsCorrected', '结果纠正'),
    item('suitsOther', '其他结果'),
    item('suitsPending', '尚未审结'),
  ],
  corrected: [
    item('reviewsCorrected', '行政复议结果纠正'),
    item('suitsCorrected', '行政诉讼结果纠正'),
  ],
} as const satisfies Readonly<Record<string, readonly Item[]>>;

export type ListName = keyof typeof lists;

export function isListName(name: string): name is ListName {
  return Object.hasOwn(lists, name);
}

/** The entries to count: all that are not 0. */
export function counted(source: Source, name: ListName): readonly Item[] {
  return lists[name].filter((one) => isPrinted(source, one.of) && !none(one.of)(source));
}

/** The entries that are 0, to be named in a “未…”. */
export function missing(source: Source, name: ListName): readonly Item[] {
  return lists[name].filter((one) => none(one.of)(source));
}
