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

const places = ['', '十', '百', '千'];

/** 305 → 三百零五, 2300 → 两千三百, 120000 → 十二万: a count as it is written in Chinese, from 1 to below 100 million. */
export function chineseCount(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value >= 1e8) throw new RangeError(`no Chinese count for ${value}`);
  const tens = Math.floor(value / 10_000);
  const rest = value % 10_000;
  const upper = tens > 0 ? `${belowTenThousand(tens)}万` : '';
  const words = rest === 0 ? upper : `${upper}${tens > 0 && rest < 1000 ? '零' : ''}${belowTenThousand(rest)}`;
  const spoken = words.replace(/^一十/, '十');
  // 两件, 两千, 两万; 二十, 二百 and 十二 stay
  return spoken === '二' ? '两' : spoken.replace(/(?<=^|零|万)二(?=[千万])/g, '两');
}

function belowTenThousand(value: number): string {
  let words = '';
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit > 0) words += `${digits[digit]}${places[place]}`;
    else if (words !== '' && !words.endsWith('零') && value % 10 ** place > 0) words += '零';
  }
  return words;
}
