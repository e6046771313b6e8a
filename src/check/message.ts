import type { FigureKey, TableKey } from '../form/types.js';
import { isTextPlace } from '../report/place.js';
import { unreadWords } from '../report/unread.js';
import type { Breach } from '../rules/rule.js';
import type { RuleContext } from '../rules/context.js';
import { fillSentence } from '../report/sentence.js';
import { linesNamed, linesOf } from '../rules/words.js';
import { cellPlaces, figurePlaces, textPlaces } from './places.js';

/** What is said, by the machinery and not by each rule, of a rule that asked for a figure in vain. */
export const undecidedSentence = '没能检查是否“{title}”：{reason}。';

/** The same of a rule that failed in any way. */
export const crashSentence = '这一项没能检查：规则{rule}出错。其他检查不受影响，请把这条信息发给开发者：{error}';

type Context = Pick<RuleContext, 'form' | 'report' | 'isWaiting'> & { readonly paper: boolean };

/** Fills the sentence of a breach: what, by how much, where, what to do. Throws where a value is missing. */
export function messageOf({ sentence, values, table, figures, places }: Breach, context: Context): string {
  // both cost something, and most sentences have one
  const where = sentence.includes('{where}') ? { where: placeWords(table, figures, places, context) } : {};
  const reason = sentence.includes('{reason}') ? { reason: reasonOf(figures, context) } : {};
  return fillSentence(sentence, { ...values, ...where, ...reason });
}

function placeWords(
  table: TableKey | undefined, figures: readonly FigureKey[], places: Breach['places'], { form, report, paper }: Context,
): string {
  // what the words say is told by the sentence itself
  if (!places || (figures.length > 0 && places.some(isTextPlace))) return figurePlaces(figures, form, report);
  if (places.some(isTextPlace)) return textPlaces(places.filter(isTextPlace), form);
  // a cell of a grid that nobody sees is no place
  return paper ? (table ? form.tables[table].shortName : '正文') : cellPlaces(places);
}

/** Why these figures are not known: `D17 还没有填成数字`, `表里没有“2.重复申请”`, `D4 没有读到（数字连在一起）`. */
function reasonOf(figures: readonly FigureKey[], { form, report, isWaiting }: Context): string {
  const unread = figures.filter((key) => key in report.unread);
  if (unread.length > 0) return `${figurePlaces(unread, form, report)}没有读到（${unreadWords[report.unread[unread[0]!]!]}）`;
  const there = figures.filter((key) => key in report.figures);
  // what a formula waits for is the reason, not the formula
  const typed = there.filter((key) => !isWaiting(key));
  const present = typed.length > 0 ? typed : there;
  if (present.length > 0) return `${figurePlaces(present, form, report)}还没有填成数字`;
  const keys = new Set(figures);
  return `表里没有${linesNamed([...new Set(Object.values(form.tables).flatMap(({ key }) => linesOf(form, key, keys)))])}`;
}
