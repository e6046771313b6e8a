import type { Report } from './report.js';

/** What some file system refuses, and what would make a name look like another one. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"/\\|?*]/gu;
/** Characters of the body: with four bytes each the whole name still fits the 255 of common file systems. */
const longest = 50;

/** 某局2024年政府信息公开工作年度报告.xlsx; what is not known is left out. */
export function reportFileName({ agency, year }: Pick<Report, 'agency' | 'year'>, ending = 'xlsx'): string {
  const name = [...agency.replace(unsafe, '')].slice(0, longest).join('').trim().replace(/^\.+/, '');
  return `${name}${year === null ? '' : `${year}年`}政府信息公开工作年度报告.${ending}`;
}
