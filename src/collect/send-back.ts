import { levelName } from '../check/finding.js';
import type { Letter } from '../publish/letter.js';
import { cellOf, isTextPlace } from '../report/place.js';
import { emptyReport } from '../report/report.js';
import { sectionMark } from '../rules/words.js';
import { figureName, figurePlaces } from '../check/places.js';
import { figureIn, formById } from '../form/index.js';
import type { Body } from './bodies.js';
import { baseName } from './names.js';
import type { RecordedCheck, RecordedFinding } from './record.js';
import type { Change } from './rounds.js';

/** By when it has to come again, and whom to ask; left open on the paper where nobody said it. */
export interface Reply {
  readonly by?: string | undefined;
  readonly ask?: string | undefined;
}

export interface About {
  readonly year: number | null;
  readonly reply: Reply;
}

/** One thing to be put right. */
interface Point {
  readonly level: string;
  readonly where: string;
  readonly what: string;
  readonly should: string;
}

/** Points that the paper lists before it says how many more there are. */
const mostPoints = 200;
/** The same of a chat message. */
const mostInMessage = 5;

const unsafe = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;

/** A body's name as a file may be called anywhere. */
export function fileNameOf(name: string): string {
  const bare = name.replace(unsafe, '_').replace(/^[. ]+|[. ]+$/g, '').slice(0, 80);
  return bare === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(bare) ? `_${bare}` : bare;
}

/** Whether a body's report goes back: it did not pass, and something was handed in. */
export function goesBack({ state }: Body): boolean {
  return state === 'fail' || state === 'unchecked';
}

/** The sheet that goes back to one body: what is wrong, where, both sides, what it likely should be, by when, whom to ask. */
export function sendBackLetter(
  body: Body, check: RecordedCheck, changes: readonly Change[], { year, reply }: About,
): Letter {
  const points = pointsOf(body, check, changes);
  const listed = points.slice(0, mostPoints);
  const more = points.length - listed.length;
  const fixed = changes.filter(({ state }) => state === 'fixed').length;
  const info = check.findings.filter(({ level, outcome }) => level === 'info' && outcome === 'fail').length;
  return {
    title: '政府信息公开工作年度报告退回修改单',
    to: `${body.name}：`,
    before: [
      `你单位报来的${year === null ? '' : `${year}年度`}政府信息公开工作年度报告（文件“${baseName(body.file?.file ?? '')}”），检查结论为“${
        body.state === 'fail' ? '不通过' : '未能检查'}”，有${points.length}处需要改正或核对${fixed > 0 ? `（上次指出的已改好${fixed}处）` : ''}，列表如下：`,
    ],
    table: {
      head: ['序号', '级别', '位置', '问题', '应为'], widths: [0.08, 0.1, 0.17, 0.47, 0.18],
      rows: listed.map(({ level, where, what, should }, at) => [String(at + 1), level, where, what, should]),
    },
    after: [
      ...(more > 0 ? [`还有${more}处没有列出，改好上面的再检查一次。`] : []),
      ...(info > 0 ? [`另有${info}条提示，不影响结论，没有列出。`] : []),
      '“错误”必须改正；“未检查”的请补全，使它能检查；“存疑”的请核对，属实的说明情况。“应为”由勾稽关系推算，请以台账为准。',
      `请于${byWords(reply.by)}前改好，重新报送。`,
      `有不清楚的，请与${reply.ask ?? '＿＿＿＿＿＿（电话＿＿＿＿＿＿）'}联系。`,
    ],
    close: ['（盖章）', '＿＿年＿＿月＿＿日'],
  };
}

/** The same as one paragraph, ready for a chat. */
export function sendBackMessage(body: Body, check: RecordedCheck, { year, reply }: About): string {
  const points = pointsOf(body, check, []).filter(({ level }) => level !== levelName.warning);
  const all = points.length > 0 ? points : pointsOf(body, check, []);
  const listed = all.slice(0, mostInMessage).map(({ what }, at) => `${at + 1}. ${what.replace(/[。；]$/, '')}`).join('；');
  const more = all.length - mostInMessage;
  const left = more > 0 ? `；还有${more}处，见退回修改单` : '';
  return oneLine(`${body.name}：你单位的${year === null ? '' : `${year}年度`}政府信息公开工作年度报告${
    body.state === 'fail' ? '没有通过检查' : '没能检查'}：${listed}${left}。请于${byWords(reply.by)}前改好重报${askWords(reply)}。`);
}

/** For a body that handed in nothing. */
export function reminder({ name, line }: Body, { year, reply }: About): string {
  const contact = [line?.contact, line?.phone].filter(Boolean).join('，');
  const person = contact === '' ? '' : `（联系人${contact}）`;
  const due = line?.deadline === undefined ? '' : `截止日期是${line.deadline}，`;
  return oneLine(`${name}${person}：还没有收到你单位的${year === null ? '' : `${year}年度`}政府信息公开工作年度报告，${due}请于${
    byWords(reply.by)}前报来${askWords(reply)}。`);
}

function byWords(by: string | undefined): string {
  return by === undefined ? '＿＿月＿＿日' : by;
}

function askWords({ ask }: Reply): string {
  return ask === undefined ? '' : `，有不清楚的请与${ask}联系`;
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069]+/g, ' ');
}

/** Errors first, then what could not be checked, then doubts. */
function pointsOf({ remarks, file }: Body, check: RecordedCheck, changes: readonly Change[]): Point[] {
  const still = new Set(changes.filter(({ state }) => state === 'still').map(({ rule, message }) => `${rule} ${message}`));
  const ranked = check.findings.filter(({ waiver, level, outcome }) => !waiver && (outcome === 'unchecked' || level !== 'info'))
    .map((finding) => ({ finding, rank: finding.outcome === 'unchecked' ? 1 : finding.level === 'error' ? 0 : 2 }))
    .sort((one, other) => one.rank - other.rank);
  const own = remarks.filter((remark) => ['wrongYear', 'wrongForm', 'blank', 'several', 'noReport', 'nameless'].includes(remark.kind)
    && (remark.file === undefined || remark.file === file?.file));
  return [
    ...own.map(({ message }): Point => ({ level: levelName.error, where: '整份', what: message, should: '' })),
    ...ranked.map(({ finding }): Point => ({
      level: finding.outcome === 'unchecked' ? '未检查' : levelName[finding.level],
      where: placeWords(finding, check.form),
      what: `${still.has(`${finding.rule} ${finding.message}`) ? '（上次指出，仍未改）' : ''}${inTable(finding, check.form)}${sidesOf(finding)}`,
      should: shouldBe(finding, check.form),
    })),
  ];
}

/** Cells that a line names before it only counts them. */
const mostCells = 3;

function placeWords({ places, figures }: RecordedFinding, formId: string): string {
  const form = formById(formId);
  const names = [...new Set(places.map((place) => {
    const cell = cellOf(place);
    if (isTextPlace(place) && form) return `${sectionMark(place.section, form)}第${place.paragraph}段`;
    return cell ? `${cell.sheet}!${cell.cell}` : '';
  }).filter(Boolean))];
  if (names.length === 0 && form && figures.length > 0) return figurePlaces(figures, form, emptyReport(form));
  return names.length === 0 ? '整份' : `${names.slice(0, mostCells).join('、')}${names.length > mostCells ? `等${names.length}处` : ''}`;
}

/** With the table before it: an address alone may stand in any of the three. */
function inTable({ message, figures }: RecordedFinding, formId: string): string {
  const form = formById(formId);
  const name = form && figures.length > 0 ? form.tables[figureIn(form, figures[0]!).table].shortName : '';
  return name === '' || message.startsWith(name) ? message : `${name}：${message}`;
}

/** Both sides, where the sentence does not say them already. */
function sidesOf({ left, right, message }: RecordedFinding): string {
  if (left === undefined || right === undefined) return '';
  const isSaid = [left, right].every((side) => message.includes(String(side)));
  return isSaid ? '' : `（一边是${left}，一边是${right}）`;
}

function shouldBe({ suspects = [] }: RecordedFinding, formId: string): string {
  const form = formById(formId);
  const [first] = suspects;
  if (!form || !first) return '';
  const changes = first.changes.map(({ figure, from, to }) => `${figureName(form, figure)}：${from}改为${to ?? '别的数'}`).join('；');
  return `${changes}${first.why === '' ? '' : `（可能${first.why}）`}${suspects.length > 1 ? `；另有${suspects.length - 1}种可能` : ''}`;
}

