import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from '@univerjs/core';
import type { CellStyle } from '../../grid/design.js';

const horizontal = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const vertical = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE };
const line = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };

export function toStyle(style: CellStyle): IStyleData {
  return {
    ...(style.font !== undefined && { ff: style.font }),
    ...(style.size !== undefined && { fs: style.size }),
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.color !== undefined && { cl: { rgb: style.color } }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.border && { bd: { t: line, r: line, b: line, l: line } }),
    ...(style.horizontal && { ht: horizontal[style.horizontal] }),
    ...(style.vertical && { vt: vertical[style.vertical] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(style.format !== undefined && { n: { pattern: style.format } }),
  };
}
