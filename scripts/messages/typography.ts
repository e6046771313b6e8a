/** One rule of how Chinese is written here, with a text that breaks it and some that do not. */
interface Rule {
  readonly name: string;
  readonly breaks: RegExp;
  readonly planted: string;
  readonly sound: readonly string[];
}

const han = '\\p{Script=Han}';

/** Each rule is one line: what is wrong, how it is seen. What is quoted or typed is not looked at. */
export const typography: readonly Rule[] = [
  {
    name: 'half-width punctuation beside Chinese', breaks: new RegExp(`${han}[,;:?!](?!\\w)|(?<!\\w)[,;:?!]${han}`, 'u'),
    planted: '没有读到,请核对。', sound: ['没有读到，请核对。', '表二!A1'],
  },
  {
    name: 'half-width brackets in Chinese', breaks: new RegExp(`${han}\\(|\\(${han}|${han}\\)`, 'u'),
    planted: '表二(旧格式)', sound: ['表二（旧格式）'],
  },
  {
    name: 'a document number without 〔 〕', breaks: /[[（(［【]\d{4}[\])）］】]\d{1,6}号/u,
    planted: '国办公开办函（2021）30号', sound: ['国办公开办函〔2021〕30号'],
  },
  {
    name: 'a space between Chinese and digits, letters or what is put in', planted: '共 42 条',
    breaks: new RegExp(`${han} (?!\\d{1,2}:\\d)[0-9A-Za-z…{]|[0-9A-Za-z…}%] ${han}`, 'u'), sound: ['共42条', '用 gouji check 查看', '今天 10:32'],
  },
  { name: 'a space between Chinese words', breaks: new RegExp(`${han} +${han}`, 'u'), planted: '表三 一、本年新收', sound: ['新收 × 自然人'] },
  {
    name: 'a range of numbers without ～',
    breaks: new RegExp(`(?<![\\d-])\\d{1,3} ?[-–—~] ?\\d{1,3} ?(?:%|${han})`, 'u'),
    planted: '约5-10分钟', sound: ['约5～10分钟', '2026-01-20前', '电话025-12345678'],
  },
  {
    name: 'a range of dates or places without —', breaks: /[年月日] ?[-–~～] ?\d/u,
    planted: '1月1日～12月31日', sound: ['1月1日—12月31日', '1月1日至12月31日'],
  },
  { name: 'a number parted at its thousands', breaks: /\d[,，]\d{3}(?!\d)/u, planted: '上限50,000行', sound: ['上限50000行'] },
  { name: 'a date with a zero before it', breaks: /年0\d月|(?<!\d)0\d月|月0\d日/u, planted: '08月1日', sound: ['8月1日', '2026-08-01'] },
];

/** Commands, options, addresses, paths, elements and settings. */
const commands = /(?:gouji|npm|npx|node|git)(?: [\w:./@-]+)+|\$\d|(?<![\w-])--?[a-z][\w-]*(?: jsonl?)?/gu;
const addresses = /https?:\/\/[^\s，。；：、）”]*|(?<![\w“])~?\/[\w./-]+|<\/?\w+>|xsi:type/gu;

/** The names of the rules that a text breaks. */
export function faultsOf(text: string): string[] {
  const own = text.replace(/“[^“”]{0,200}”/gu, '“”').replace(addresses, '`').replace(commands, '`');
  return typography.filter(({ breaks }) => breaks.test(own)).map(({ name }) => name);
}
