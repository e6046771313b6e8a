import { normaliseLabel } from './label.js';

/** What a report's title says. */
export interface Title {
  readonly agency: string;
  readonly year: number | null;
}

const subject = '政府信息公开';
const ending = /^(.*?)(?:的)?政府信息公开(?:工作)?(?:情况)?(?:的)?(?:年度工作报告|年度报告|年报|工作报告|报告)$/;
const startYear = /^(?:关于)?(20\d\d)年度?(.*)$/;
const endYear = /^(.*?)(20\d\d)年度?$/;
/** A body's name ends in one of these, with a year or 关于 of the title behind it at the most. */
const bodyName = /^(?:20\d\d年度?)?[\u4e00-\u9fff()]+[局委办厅院处室站所队会司校学镇乡部社科馆库厂团园府道心行区县市省州旗](?:20\d\d年度?|关于)?$/;

/**
 * The title of a report, whatever stands around it: a document's number, 附件, 《》, 关于…的通知, marks of Markdown. undefined for
 * any other text, and for a sentence that speaks of a report.
 */
export function readTitle(text: string): Title | undefined {
  const label = normaliseLabel(text).replace(/_x000D_/gi, '');
  // most texts are no title
  if (!label.includes(subject)) return undefined;
  const match = ending.exec(withoutFrame(label));
  if (!match) return undefined;
  const before = match[1]!;
  const first = startYear.exec(before);
  const last = endYear.exec(before);
  const told = first?.[1] ?? last?.[2];
  const agency = first?.[2] ?? last?.[1] ?? before;
  const bare = agency.replace(/关于(?:印发|公布|发布|报送|上报)?《?$/, '').replace(/^关于/, '');
  if (/[,。;:!?、<>【】《》|/]|20\d\d|关于|如下|^(?:本|我|现将|根据|按照|上年|上一年|全国$)/.test(bare) || bare.length > 60) return undefined;
  return { agency: bare, year: told === undefined ? null : Number(told) };
}

/** Whether a line above a title may be the body's name: 首页 and 索引号 are none. */
export function looksLikeBody(label: string): boolean {
  return label.length <= 40 && bodyName.test(label);
}

const digits = '〇一二三四五六七八九';

function withoutFrame(label: string): string {
  return label
    .replace(/^[#*>-]{1,8}|[#*]{1,8}$/g, '')
    .replace(/^(?:标题|附件\d{0,2}):?/, '')
    .replace(/^[\u4e00-\u9fff]{1,12}[〔[(【]20\d\d[〕\])】]\d{1,4}号/, '')
    .replace(/^(.{0,40}?)关于(?:印发|公布|发布|报送|上报)《?(.{1,60}?)》?的(?:通知|公告|函|报告)$/, (_, who: string, what: string) =>
      (/^(?:20\d\d年度?)?政府信息公开/.test(what) ? who + what : what))
    .replace(/^《(.*)》$/, '$1')
    .replace(/二[〇○零0][〇○零一二三四五六七八九]{2}年/, (told) =>
      `${[...told.slice(0, 4)].map((one) => ('○零'.includes(one) ? 0 : digits.indexOf(one))).join('')}年`);
}
