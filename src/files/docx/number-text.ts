const digits = '〇一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** A list's number as Word prints it in this format; undefined for a format that is not known, and for bullets. */
export function numberText(value: number, format: string): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return undefined;
  switch (format) {
    case 'decimal': return String(value);
    case 'decimalZero': return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2': return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'chineseCounting':
    case 'taiwaneseCounting': return value < 100 ? counted(value, digits) : digitRow(value);
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting': return counted(value, digits);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital': return digitRow(value);
    case 'chineseLegalSimplified': return counted(value, formalDigits, '拾佰仟', '壹');
    case 'ideographTraditional': return letterOf(value, stems);
    case 'ideographZodiac': return letterOf(value, branches);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese': return ranged(value, 20, 0x2460);
    case 'decimalEnclosedParen': return ranged(value, 20, 0x2474);
    case 'decimalEnclosedFullstop': return ranged(value, 20, 0x2488);
    case 'ideographEnclosedCircle': return ranged(value, 10, 0x3280);
    case 'upperLetter': return letters(value, 65);
    case 'lowerLetter': return letters(value, 97);
    case 'upperRoman': return roman(value);
    case 'lowerRoman': return roman(value)?.toLowerCase();
    case 'none': return '';
    default: return undefined;
  }
}

function digitRow(value: number): string {
  return [...String(value)].map((digit) => digits[Number(digit)]!).join('');
}

/** 十二, 二十, 一百〇五; `ten` is what a leading ten is written with. */
function counted(value: number, names: string, units = '十百千', ten = ''): string {
  if (value === 0) return names[0]!;
  const places = [...String(value)].map(Number);
  let text = '';
  places.forEach((digit, index) => {
    const rank = places.length - 1 - index;
    if (digit !== 0) text += (value < 20 && rank === 1 ? ten : names[digit]!) + (rank > 0 ? units[rank - 1]! : '');
    else if (text !== '' && !text.endsWith(names[0]!)) text += names[0]!;
  });
  return text.endsWith(names[0]!) ? text.slice(0, -1) : text;
}

function letterOf(value: number, names: string): string | undefined {
  return value >= 1 && value <= names.length ? names[value - 1] : undefined;
}

function ranged(value: number, last: number, first: number): string | undefined {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : undefined;
}

/** a … z, aa, bb: Word repeats the letter. */
function letters(value: number, first: number): string | undefined {
  if (value < 1 || value > 780) return undefined;
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'],
  [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let rest = value;
  let text = '';
  for (const [step, letter] of romans) for (; rest >= step; rest -= step) text += letter;
  return text;
}
