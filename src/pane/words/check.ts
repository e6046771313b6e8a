import { checkedWords, levelName, verdictWords, type CheckResult, type Finding } from '../../check/finding.js';
import type { Form } from '../../form/types.js';
import { never } from '../state/pane-state.js';

export type Mark = 'error' | 'warning' | 'info' | 'unchecked';

export const markName: Readonly<Record<Mark, string>> = { ...levelName, unchecked: '未检查' };

/** On a finding that was put right, until it leaves the list. */
export const solvedName = '已改正';

export function markOf({ outcome, level }: Finding): Mark {
  return outcome === 'unchecked' ? 'unchecked' : level;
}

export const marks: readonly Mark[] = ['error', 'warning', 'info', 'unchecked'];

/** `错误 5 · 存疑 3 · 提示 5 · 未检查 0` */
export function countWords({ counts }: CheckResult): string {
  return marks.map((mark) => `${markName[mark]}${counts[mark]}`).join(' · ');
}

/** `42 条等式、200 个数字已检查；没有正文可核对 · 10:32:08` */
export function checkedAtWords(result: CheckResult, at: Date): string {
  return `${checkedWords(result)} · ${timeWords(at)}`;
}

/** In place of a verdict that is older than the last edit. */
export function outdatedWords(checkedEdits: number): string {
  return checkedEdits === never ? '这次没能校验' : '已改动，待校验';
}
export const outdatedHint = '上次的结论已经不算数。正在编辑单元格的，按Enter结束编辑，会自动校验；没有自动校验的，请点“重新校验”。';

/** Before the first check. */
export function planWords(form: Form): string {
  return `将检查${form.equations.length}条等式、${form.figures.length}个数字，有问题的单元格会标上底色，内容和格式都不改动。`;
}

/** When nothing was found. */
export function cleanWords({ verdict, checked }: CheckResult): string {
  if (verdict !== 'pass') return '没有列出问题，但有的数没有读到，还不能算通过。';
  return `${checked.equations}条等式都成立，${checked.figures}个数都读到了，没有发现问题。`;
}

/** What a screen reader says after each check. */
export function spokenWords(result: CheckResult): string {
  return `${verdictWords(result)}。${countWords(result)}`;
}

function timeWords(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
