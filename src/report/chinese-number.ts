const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};
const steps: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const blocks: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Reads 十二, 两千三百, 二〇二五, 一万二; undefined for anything that is not wholly a whole number. At most 20 characters. */
export function readChineseNumber(text: string): number | undefined {
  if (text.length === 0 || text.length > 20) return undefined;
  const characters = [...text];
  if (characters.every((character) => character in digits)) return readDigitRow(characters);
  let total = 0;
  let block = 0;
  let digit: number | undefined;
  let lastUnit = Infinity;
  let afterZero = false;
  for (const character of characters) {
    const step = steps[character];
    const big = blocks[character];
    if (character in digits) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits[character]!;
      afterZero ||= digit === 0;
    } else if (step !== undefined) {
      if (step >= lastUnit || (digit === 0 && step !== 10)) return undefined;
      block += (digit || 1) * step;
      if (digit === undefined && step !== 10) return undefined;
      lastUnit = step;
      digit = undefined;
      afterZero = false;
    } else if (big !== undefined) {
      block += digit ?? 0;
      // 一万二万 and 一亿二亿 are two numbers
      if (block === 0 || (big === 100_000_000 ? total >= big : total % 100_000_000 !== 0)) return undefined;
      total = big === 100_000_000 ? (total + block) * big : total + block * big;
      block = 0;
      digit = undefined;
      lastUnit = big;
      afterZero = false;
    } else {
      return undefined;
    }
  }
  if (digit === undefined) return total + block;
  // 两千三 says 2300, 一百二 says 120; after 零 the last digit stands for itself
  return total + block + digit * (afterZero ? 1 : lastUnit / 10);
}

/** 二〇二五 is read digit by digit; one digit alone is itself. */
function readDigitRow(characters: readonly string[]): number | undefined {
  if (characters.length > 1 && (characters.includes('两') || characters.length > 9)) return undefined;
  return characters.reduce((number, character) => number * 10 + digits[character]!, 0);
}
