import type { FigureKey, Form } from '../form/types.js';
import type { Report } from '../report/report.js';
import { equallyGood } from './equally-good.js';
import { figureName } from './places.js';
import { slipWords, type Change, type Suspect, type SuspectBlock } from './suspects/index.js';

/** `D27`, or the printed labels where there are no cells. */
export function figureWords(form: Form, report: Report, key: FigureKey): string {
  const place = report.places[key];
  return place && 'cell' in place ? place.cell : figureName(form, key);
}

/** `D27 应为 21，现为 20`. */
export function changeWords(form: Form, report: Report, { figure, from, to }: Change): string {
  const where = figureWords(form, report, figure);
  return to === null ? `${where}现为${from}，应是别的数` : `${where}应为${to}，现为${from}`;
}

/** `可能是两位数字颠倒`; empty where no usual slip explains it. The equations do not prove a reason. */
export function reasonWords({ why }: Suspect): string {
  const reasons = [...new Set(why.map(slipWords))];
  return reasons.length === 0 ? '' : `可能是${reasons.join('，')}`;
}

/** What filling in achieves. */
export function repairedWords({ broken }: SuspectBlock): string {
  return broken.length === 1 ? '改后这条等式成立。' : `改后${broken.length}条等式都成立。`;
}

/** Why no cell is named. */
export function tooManyWords({ broken, atLeast }: Extract<SuspectBlock, { outcome: 'tooMany' }>): string {
  return `这${broken.length}条等式至少有${atLeast}格填错，指不出是哪几格。请逐条核对。`;
}

/** The block in one line, for the command line: the likeliest, or those that are equally good. */
export function blockWords(form: Form, report: Report, block: SuspectBlock): string {
  if (block.outcome === 'tooMany') return tooManyWords(block);
  const best = equallyGood(block);
  const shown = best.slice(0, 5).map((suspect) => suspect.changes.map((change) => changeWords(form, report, change)).join('，'));
  const [first] = best;
  if (best.length === 1) return `${shown[0]}。${reasonWords(first!) ? `${reasonWords(first!)}。` : ''}`;
  return `${best.length}种同样可能：${shown.join('；或者')}${shown.length < best.length ? '；等等' : ''}。`;
}
