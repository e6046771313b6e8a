import type { Group } from './groups.js';
import { passing, type ObjectName } from './lexicon/meanings.js';
import { sticky } from './lexicon/scope-words.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';
import type { WordToken } from './tokens.js';

/** Words of one sentence that wait for a number. */
const mostPending = 12;

/** What the next pieces of the sentence may go on with. */
export function remember(
  segment: Segment, state: State, groups: readonly Group[], rest: readonly WordToken[],
): void {
  const { words, amounts } = segment;
  if (amounts.length === 0 && !words.some(({ word }) => word.head ?? word.other)) return;
  const spoken: ObjectName[] = [];
  let columned = false;
  for (const { word: { head } } of words) {
    if (!head || head.weak) continue;
    if (head.told && state.objects.length > 0) continue;
    if (head.object !== undefined && !spoken.includes(head.object)) spoken.push(head.object);
    columned ||= head.column !== undefined;
  }
  // 申请事项集中在建设项目等方面: what is asked for is no matter of its own
  const isTopic = state.narrow === 'subject' && state.isTopic;
  const others = isTopic ? [] : words.filter(({ word }) => word.other !== undefined && !passing.includes(word.other));
  const stays = state.other !== undefined && sticky.includes(state.other);
  if (spoken.length > 0) {
    const specific = spoken.filter((object) => object !== 'application');
    state.objects = specific.length > 0 && !segment.tokens.some((token) => token.kind === 'mark' && token.mark === '、') ? specific : spoken;
    if ((others.length === 0 || amounts.length === 0) && !stays) state.other = undefined;
  } else if (columned && state.objects.length === 0) state.objects = ['application'];
  else if (isTopic && !stays) state.other = undefined;
  // 制发公文120件，其中主动公开45件、依申请公开20件: attributes of documents
  if (state.other === 'documents' && groups.some(({ other }) => other === 'published')) state.other = 'attributes';
  else if (!stays && others.length > 0 && (groups.some(({ other }) => other !== undefined) || amounts.length === 0)
    && spoken.length === 0) {
    state.other = others[others.length - 1]!.word.other;
  } else if (!stays
    && groups.some(({ other }) => other !== undefined && !passing.includes(other))) {
    state.other = groups.find(({ other }) => other !== undefined && !passing.includes(other))!.other;
  }
  if (amounts.length > 0) state.pending = [];
  else if (rest.length > 0) state.pending = rest.slice(-mostPending);
}
