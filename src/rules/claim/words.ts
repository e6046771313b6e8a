import type { Form } from '../../form/types.js';
import type { Claim } from '../../narrative/read/claims.js';
import type { Range } from '../../narrative/read/values.js';
import { sectionMark } from '../words.js';

/** `六 ¶1`; the preface has no number. */
export function placeWords(form: Form, { place: { section, paragraph } }: Pick<Claim, 'place'>): string {
  return `${sectionMark(section, form)} ¶${paragraph}`;
}

/** What the text says, in figures. */
export function saidWords({ frame, words }: Claim): string {
  const { amount } = frame;
  if (!amount) return '没有';
  if (amount.nearness !== 'exact' || amount.measure === 'share') return `“${words.slice(-12)}”`;
  return amount.measure === 'money' ? `${shown(amount.value)}万元` : `${shown(amount.value)}${amount.unit.startsWith('%') ? '%' : ''}`;
}

/** What the tables give: `25`, `25 或 27`, `至少 275`. */
export function shownWords({ expected, frame }: Claim): string {
  const percent = frame.amount?.measure === 'percent' ? '%' : '';
  const words = expected.map((range) => `${rangeWords(range, frame.amount?.place ?? 1)}${percent}`);
  return [...new Set(words)].slice(0, 4).join('或');
}

function rangeWords({ low, high }: Range, place: number): string {
  if (low === high) return shown(low, place);
  return high === Infinity ? `至少${shown(low, place)}` : `${shown(low, place)}到${shown(high, place)}`;
}

/** No more places than the text has itself, and one more. */
function shown(value: number, place = 1e-9): string {
  if (Number.isInteger(value)) return String(value);
  const decimals = Math.min(6, Math.max(2, Math.ceil(-Math.log10(place)) + 1));
  return String(Number(value.toFixed(decimals)));
}
