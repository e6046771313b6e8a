import { textPlaces } from '../../check/places.js';
import type { Form } from '../../form/types.js';
import type { Correction } from '../../narrative/correct/corrections.js';
import type { TextPlace } from '../../report/place.js';
import type { ParagraphCell } from '../../workbook/text/rewrite.js';

/** `六 ¶1` */
export function paragraphName(form: Form, place: TextPlace): string {
  return textPlaces([place], form);
}

export function correctedWords(name: string, { before, after, out, in: put }: Correction): string {
  return `${name} 已把“${before.slice(out.start, out.end)}”改为“${after.slice(put.start, put.end)}”。`;
}

/** The words are no longer those that were shown. */
export function movedWords(name: string, cell: ParagraphCell | undefined): string {
  if (!cell) return `${name} 不在工作表里，没有改动。请在原文里改。`;
  return `${name}（${cell.at.sheet}!${cell.at.cell}）刚才有改动，或者是公式，没有写入。请看一下现在的内容，再改。`;
}

export const cannotBindText = '选中的不是一列文字，没有改动。请选中写有正文的那一列，或者从正文第一段往下选几格，再点“这一列是正文”。';
