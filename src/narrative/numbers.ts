/** Plain Arabic digits, no thousands separators. Excel itself keeps 15 significant digits; what lies beyond is float noise. */
export function showNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const shortest = String(Number(value.toPrecision(15)));
  // very small amounts would otherwise show as 1e-7
  return shortest.includes('e-') ? value.toFixed(15).replace(/\.?0+$/, '') : shortest;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 20 → 二十: for ordinals in the text, 1 to 99. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no Chinese ordinal for ${value}`);
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[value % 10]}`;
}
