import type { Named } from './frame.js';
import {
  acts, blocksOf, columnsOf, objects as objectTable, outcomes, type ActName, type ColumnName, type ObjectName,
} from './lexicon/meanings.js';
import type { WordToken } from './tokens.js';

/** What the words beside a number name together. */
export interface Names {
  readonly named: readonly Named[];
  readonly joined: 'sum' | 'any';
  /** False where the object was guessed. */
  readonly certain: boolean;
}

type Table = (typeof objectTable)[ObjectName];

const isOutcome = (act: ActName): boolean => outcomes.includes(act);
const general: readonly ActName[] = ['received', 'accepted', 'answered', 'due', 'closed', 'made', 'withCarried'];
/** Lines of a group; a line says more than its group. */
const groups: readonly (readonly [ActName, readonly ActName[]])[] = [
  ['withheld', ['stateSecret', 'otherLaw', 'publicSafety', 'thirdParty', 'internalAffairs', 'deliberative', 'enforcementFile', 'enquiry']],
  ['unavailable', ['notHeld', 'needsCreating', 'unclear']],
  ['unprocessed', ['petition', 'repeated', 'publication', 'excessive', 'reconfirmation']],
  ['otherHandling', ['notCorrected', 'feeUnpaid', 'otherWay']],
];

export function linesOfGroup(act: ActName): readonly ActName[] {
  return groups.find(([group]) => group === act)?.[1] ?? [];
}

const isDisclosure = (object: ObjectName): boolean => objectTable[object] === 'disclosure';
const isDecision = (object: ObjectName): boolean => ['licensing', 'penalties', 'coercion', 'fees'].includes(object);

/** Whether the act can be done to the object. */
export function fits(act: ActName, object: ObjectName): boolean {
  const meaning: Partial<Record<string, string>> = acts[act];
  const table: Table = objectTable[object];
  return meaning[table === 'disclosure' ? (isDecision(object) ? 'decisions' : 'documents') : table] !== undefined;
}

/** `context` is what the text spoke of last: 维持 alone is a dispute's that was named before. */
export function namesOf(words: readonly WordToken[], context: readonly ObjectName[], listed: boolean, etc = false): Names | undefined {
  const found: ActName[] = [];
  const told: ColumnName[] = [];
  const spoken: ObjectName[] = [];
  for (const { word } of words) {
    const { act, column, object } = word.head!;
    if (act !== undefined && !found.includes(act)) found.push(act);
    if (column !== undefined && !told.includes(column)) told.push(column);
    if (word.head!.told && context.some((one) => blocksOf[one] !== undefined && one !== 'review')) continue;
    if (object !== undefined && !spoken.includes(object)) spoken.push(object);
  }
  // 自然人、法人和其他组织 are everybody
  const columns = told.includes('person') && told.includes('bodies') ? [] : told;
  if (found.length + columns.length + spoken.length === 0) return undefined;
  const { kept, any } = narrowActs(found, etc, listed);
  const objects = objectsOf(spoken, kept, columns, context, listed);
  if (!objects) return undefined;
  const these = kept.length > 0 ? kept : (['bare'] as const);
  const named: Named[] = [];
  for (const object of objects.all) {
    for (const act of these) {
      if (!fits(act, object)) continue;
      if (columns.length === 0 || object !== 'application') named.push({ object, act });
      else for (const column of columns) named.push({ object, act, column });
    }
  }
  if (named.length === 0) return undefined;
  const several = kept.length > 1 && kept.some((act) => !isOutcome(act) && act !== 'received' && act !== 'broughtForward'
    && !['upheld', 'corrected', 'otherResult', 'open', 'pending', 'issued', 'repealed'].includes(act));
  return { named, joined: any || several || objects.any ? 'any' : 'sum', certain: objects.certain };
}

/** 办理答复不予公开2件 is 不予公开; 不予处理的信访类 is that line; 不掌握等原因无法提供 may be either. */
function narrowActs(found: readonly ActName[], etc: boolean, listed: boolean): { kept: readonly ActName[]; any: boolean } {
  if (found.length < 2) return { kept: found, any: false };
  let kept = found;
  if (kept.some((act) => !general.includes(act))) {
    const special = kept.filter((act) => !general.includes(act));
    // 新收和上年结转共: both are counted
    const both = special.every((act) => act === 'broughtForward' || act === 'carry') && kept.includes('received');
    kept = both ? ['received', 'broughtForward'] : special;
  }
  if (kept.some((act) => act === 'open' || act === 'broughtForward')) kept = kept.filter((act) => act !== 'carry');
  // 承接上年度未办结的 are last year's
  if (!listed && kept.includes('broughtForward')) kept = kept.filter((act) => act !== 'open' && act !== 'carry');
  if (kept.includes('inForce') && kept.some((act) => act === 'issued')) kept = kept.filter((act) => act !== 'issued');
  for (const [group, lines] of groups) {
    if (!kept.includes(group) || !kept.some((act) => lines.includes(act))) continue;
    if (etc) return { kept, any: true };
    kept = kept.filter((act) => act !== group);
  }
  return { kept, any: false };
}

function objectsOf(
  spoken: readonly ObjectName[], kept: readonly ActName[], columns: readonly ColumnName[], context: readonly ObjectName[], listed: boolean,
): { all: readonly ObjectName[]; certain: boolean; any?: true } | undefined {
  if (columns.length > 0) {
    if (spoken.some((object) => object !== 'application')) return undefined;
    return { all: ['application'], certain: true };
  }
  // 政府信息公开申请引起的行政复议 speaks of the last one alone
  const last = spoken.filter((object) => object !== 'application');
  const own = listed || last.length === 0 ? spoken : last;
  const able = own.filter((object) => kept.length === 0 || kept.some((act) => fits(act, object)));
  if (able.length > 0) {
    const narrower = able.includes('suit') && able.some((object) => object === 'directSuit' || object === 'suitAfterReview');
    return { all: narrower ? able.filter((object) => object !== 'suit') : able, certain: true };
  }
  if (own.length > 0 && !own.includes('application')) return undefined;
  const fromContext = context.filter((object) => kept.some((act) => fits(act, object)));
  if (own.length === 0 && fromContext.length > 0) return { all: fromContext, certain: true };
  if (kept.some((act) => fits(act, 'application'))) return { all: ['application'], certain: context.length === 0 || own.length > 0 };
  if (kept.some((act) => fits(act, 'review'))) return { all: ['review', 'suit'], certain: false, any: true };
  if (kept.some((act) => fits(act, 'normativeDocuments') || isDisclosure('normativeDocuments') && act === 'made')) {
    return { all: ['normativeDocuments'], certain: false };
  }
  return undefined;
}

export { columnsOf };
