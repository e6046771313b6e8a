import { doubtsOf } from './doubts.js';
import { termOf } from './names/names.js';
import { slotOf } from './slots.js';
import { isPrinted, keysOf, type Source } from './source.js';

/** What a slot of this name says now; undefined where that is not known, or in doubt. */
export function currentWords(source: Source): (name: string) => string | undefined {
  const doubtful = new Set(doubtsOf(source.form, source.report).flatMap(({ keys }) => keys));
  return (name) => {
    const term = termOf(name);
    if (!term || term.kind === 'list' || term.kind === 'pairs' || term.kind === 'form' || term.kind === 'missing') return undefined;
    const patterns = term.kind === 'figures' ? term.patterns : term.kind === 'compared' ? term.of.patterns : [];
    if (!isPrinted(source, term) || keysOf(source.form, patterns).some((key) => doubtful.has(key))) return undefined;
    const slot = slotOf(source, term);
    return slot.blank || slot.text === 'none' || slot.text === 'omit' ? undefined : slot.text;
  };
}
