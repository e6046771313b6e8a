import type { Finding } from '../../check/finding.js';
import { textPlaces } from '../../check/places.js';
import type { Form } from '../../form/types.js';
import type { Correction } from '../../narrative/correct/corrections.js';
import type { TextPlace } from '../../report/place.js';
import type { LedgerVerdict } from '../state/ledger.js';
import type { Mark } from './check.js';
import type { ParagraphCell } from '../../workbook/text/rewrite.js';

/** `六 ¶1` */
export function paragraphName(form: Form, place: TextPlace): string {
  return textPlaces([place], form);
}

export function correctedWords(name: string, { before, after, out, in: put }: Correction): string {
  return `${name}已把“${before.slice(out.start, out.end)}”改为“${after.slice(put.start, put.end)}”。`;
}

/** The words are no longer those that were shown. */
export function movedWords(name: string, cell: ParagraphCell | undefined): string {
  if (!cell) return `${name}不在工作表里，没有改动。请在原文里改。`;
  return `${name}（${cell.at.sheet}!${cell.at.cell}）刚才有改动，或者是公式，没有写入。请看一下现在的内容，再改。`;
}

export const cannotBindText = '选中的不是一列文字，没有改动。请选中写有正文的那一列，或者从正文第一段往下选几格，再点“这一列是正文”。';

export const noCorrection = '这一句程序写不出可以直接替换的话。请核对后，在正文里自己改，或者改表。';

/** Before there is any text to compare. */
export const noText = '还没有找到正文。可以先生成文字；正文写在别的工作表里的，选中那一列，点“这一列是正文”。';

/** There is a text, and nothing in it to compare. */
export const noNumbers = '正文里没有可以核对的数字。';

/** Where the text stands; `told` by a person. */
export function textStandsWords(column: string, told: boolean): string {
  return told ? `正文是${column}的一列，由您指定。` : `正文在${column}，是自动找到的。写在别处的，选中那一列，点“这一列是正文”。`;
}

/** What a person said of it. */
export function waiverWords(verdict: LedgerVerdict, { reason, name, date }: NonNullable<Finding['waiver']>): string {
  return `${verdict === '不符' ? '已说明：' : ''}${reason}（${name}，${date}）`;
}

/** A column that was told is not there any more. */
export function lostTextWords(column: string): string {
  return `您指定的一列（${column}）没有文字了，或者工作表不在了。请重新指定，或恢复自动查找。`;
}

export const verdictMark: Readonly<Record<LedgerVerdict, Mark | 'solved' | 'none'>> = {
  相符: 'solved', 不符: 'error', 与表无关: 'none', 未读懂: 'unchecked', 已人工核对: 'none',
};
