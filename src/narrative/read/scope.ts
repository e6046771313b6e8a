import type { OtherMatter } from './lexicon/meanings.js';
import type { Segment } from './segments.js';
import type { State } from './state.js';
import type { Token, WordToken } from './tokens.js';

/** Why a number beside these words is no number of the whole report; undefined at full scope. */
export function scopeOf({ period, body, narrow, role }: State): OtherMatter | undefined {
  return period ?? body ?? narrow ?? role;
}

const whole = 9;

/** Takes in what a piece says of period, body, channel and subject. */
export function updateScope(segment: Segment, state: State): void {
  const { words, scoped, amounts } = segment;
  // 申请事项集中在征地等方面，办结24件: of all of them
  const goesOn = amounts.length > 0 && words.some(({ word }) => word.head?.act);
  if (goesOn && state.narrow === 'subject' && state.isTopic) state.narrow = undefined;
  if (!scoped) return;
  period(segment, state);
  body(words, state);
  narrowness(segment, words, state);
  if (words.some(({ word }) => word.role)) state.role = 'asReviewer';
}

function period({ tokens, parts }: Segment, state: State): void {
  const { year } = state.reporter;
  const years = parts.has('respectively') && several(tokens);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'word' && token.word.other === 'plan') state.period = 'plan';
    else if (token.kind === 'word' && token.word.period) {
      if (token.word.period === 'whole' && state.period === 'plan') continue;
      state.period = token.word.period === 'whole' ? undefined : token.word.period === 'part' ? 'partOfYear' : 'otherYear';
    } else if (token.kind === 'moment') {
      const { moment } = token;
      // 2021年至2024年 goes on as it began
      if (state.period === 'otherYear' && goesOn(tokens, index)) continue;
      if (moment.year !== undefined && year !== null && moment.year !== year) state.period = moment.year > year ? 'plan' : 'otherYear';
      else if (moment.month !== undefined && !endsYear(tokens, index)) state.period = 'partOfYear';
      else if (moment.month !== undefined || moment.year === year) state.period = undefined;
    }
  }
  if (years) state.period = 'otherYear';
}

/** 2022年、2023年、2024年分别收到. */
function several(tokens: readonly Token[]): boolean {
  return new Set(tokens.flatMap((token) => (token.kind === 'moment' ? [token.moment.year] : []))).size > 1;
}

const isText = (token: Token | undefined, pattern: RegExp): boolean => token?.kind === 'word' && pattern.test(token.text);

/** A range that another year began. */
function goesOn(tokens: readonly Token[], index: number): boolean {
  return isText(tokens[index - 1], /^(?:至|到)$/) && tokens[index - 2]?.kind === 'moment';
}

/** 12月31日, 截至12月底, 1—12月; 12月 alone is one month. */
function endsYear(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.kind !== 'moment' || token.moment.month !== 12) return false;
  const { day, from } = token.moment;
  return day === 31 || from === 1 || (from === undefined && (isText(tokens[index - 1], /[至到止]$/) || isText(tokens[index + 1], /^[底末]/)));
}

function body(words: readonly WordToken[], state: State): void {
  const { rank, isOffice, isGovernment, agency } = state.reporter;
  // 市政府办理涉及本局的申请: still the other's
  let another = false;
  for (const { word, text } of words) {
    if (word.rank === 0 && another) continue;
    if (word.rank !== undefined) {
      if (word.rank === 0 || word.rank === whole || rank === word.rank) state.body = undefined;
      else if (rank === undefined) state.body = isGovernment ? undefined : state.body;
      else state.body = word.rank < rank ? 'narrowBody' : 'wideBody';
    } else if (word.partBody) {
      if ((isOffice && /办公|政府办|^代表/.test(text)) || isKindOf(text, agency)) continue;
      state.body = 'narrowBody';
      another = true;
    }
  }
  // 市、县两级, 各级各部门: all of them is the whole
  if (words.some(({ word }) => word.rank === whole)) state.body = undefined;
}

/** 某某街道办事处 is the 街道, 某某管理委员会 the 管委会. */
function isKindOf(word: string, agency: string): boolean {
  if (word === '管委会' && agency.endsWith('管理委员会')) return true;
  const at = agency.lastIndexOf(word);
  return at > 0 && /^(?:办事处|管理委员会|管委会|委员会)?$/.test(agency.slice(at + word.length));
}

function narrowness({ tokens, start, amounts }: Segment, words: readonly WordToken[], state: State): void {
  let channels = 0;
  let behind = -1;
  // 网上申请平台 is one channel in two words
  for (const { word, start: at, end } of words) {
    if (!word.channel) continue;
    if (at !== behind) channels += 1;
    behind = end;
  }
  const subject = words.some((word) =>
    word.word.subject === 'head' || (word.word.subject !== undefined && isSubject(tokens, word, start)));
  if (subject) {
    state.narrow = 'subject';
    state.isTopic = amounts.length === 0;
  } else if (channels === 1 && !words.some(({ text }) => /^等|^各种|^多种|^多渠道|^各渠道/.test(text))) state.narrow = 'channel';
  else if (channels > 1 || words.some(({ word }) => word.head?.object !== undefined)) state.narrow = undefined;
}

/** 征收类申请, 涉及征收的申请; not 涉及自然人72件, and not 政府信息公开方面的复议. */
function isSubject(tokens: readonly Token[], word: WordToken, start: number): boolean {
  const index = tokens.indexOf(word);
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (!/^(?:类|方面|领域|类别)$/.test(word.text)) return next !== undefined && next.start > word.end + 1;
  if ((before?.end ?? start) < word.start) return true;
  return before?.kind === 'word' && before.word.head === undefined && !/公开|依申请|信息|各|几/.test(before.text) && word.text !== '方面'
    && next?.kind === 'word' && next.word.head?.object === 'application';
}
