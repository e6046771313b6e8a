import { lists, type Item, type ListName } from './lists.js';
import { termOf } from './names/names.js';
import type { FactTerm, FiguresTerm } from './names/term.js';
import { amountOf, hasSome, isPrinted, sumOf, type Amount, type Source } from './source.js';

/** What an entry counts. */
export function termOfItem({ of }: Item): FactTerm | FiguresTerm {
  const term = termOf(of);
  if (term?.kind !== 'figures' && term?.kind !== 'fact') throw new Error(`a list counts nothing with ${of}`);
  return term;
}

function amount(source: Source, item: Item): Amount {
  const term = termOfItem(item);
  if (term.kind === 'fact') return amountOf(source, term);
  if (!isPrinted(source, term)) return 'omit';
  return hasSome(source, term) ? 'some' : sumOf(source, term) === null ? 'blank' : 'none';
}

/** The entries to count: figures that are not 0, blank ones too; facts that were told. */
export function counted(source: Source, name: ListName): readonly Item[] {
  return lists[name].items.filter((item) => isCounted(source, item));
}

export function isCounted(source: Source, item: Item): boolean {
  const found = amount(source, item);
  return found === 'some' || (found === 'blank' && termOfItem(item).kind === 'figures');
}

/** The entries that are 0, to be named in a “未…”. */
export function missing(source: Source, name: ListName): readonly Item[] {
  return lists[name].items.filter((item) => amount(source, item) === 'none');
}

/** Every entry that is printed or told is 0, and there is one. */
export function isNone(source: Source, name: ListName): boolean {
  const amounts = lists[name].items.map((item) => amount(source, item)).filter((one) => one !== 'omit');
  return amounts.length > 0 && amounts.every((one) => one === 'none');
}

/** One entry is above 0 and all others are 0. */
export function hasOnly(source: Source, name: ListName): boolean {
  const amounts = lists[name].items.map((item) => amount(source, item)).filter((one) => one !== 'omit' && one !== 'none');
  return amounts.length === 1 && amounts[0] === 'some';
}
