import type { Token, Word, WordToken } from './tokens.js';

/** Words for the year before, alone or with what joins or compares it: 和上年|结转. */
const lastYear = /(?:上年|去年|上一年|上年度|上一年度)$/;

const broughtForward: Word = { head: { act: 'broughtForward' } };
const carriedForward: Word = { head: { act: 'open' } };
const than: Word = { part: 'than' };

/**
 * Years that are none of another year: 2023年结转 and 结转到2025年 are figures of 2024, 与2023年相比 compares. Each becomes the
 * word that it says.
 */
export function withCarries(all: readonly Token[], year: number | null): Token[] {
  const tokens = all.some(isNotAndCarried) ? all.flatMap(notAndCarried) : all;
  const found: Token[] = [];
  const act = (token: Token | undefined): string | undefined => (token?.kind === 'word' ? token.word.head?.act : undefined);
  const yearOf = (token: Token | undefined): number | undefined =>
    (token?.kind === 'moment' && token.moment.month === undefined ? token.moment.year : undefined);
  const isLast = (token: Token): boolean => token.kind === 'word' && (token.word.period !== undefined || token.word.part === 'than')
    && lastYear.test(token.text);
  const joined = (from: Token, to: Token, word: Word): void => {
    found.push({ kind: 'word', start: from.start, end: to.end, word, text: '' });
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    if (token.kind === 'word' && (act(token) === 'carry' || act(token) === 'open')) {
      const skip = next?.kind === 'word' && /^(?:至|到|入|于|自|给)$/.test(next.text) ? 2 : 1;
      const target = tokens[index + skip];
      const to = target?.kind === 'moment' ? target.moment.year : undefined;
      if (target?.kind === 'word' && target.word.nextYear) {
        joined(token, target, carriedForward);
        index += skip;
        continue;
      }
      if (to !== undefined && (year === null || to !== year)) {
        const later = year === null ? next?.kind !== 'word' || next.text !== '自' : to > year;
        joined(token, tokens[index + skip]!, later ? carriedForward : broughtForward);
        index += skip;
        continue;
      }
    }
    const from = yearOf(token);
    if ((from !== undefined && year !== null && from === year - 1) || isLast(token)) {
      const follower = next?.kind === 'word' && /^(?:的|度|末|底)$/.test(next.text) && tokens[index + 2] ? 2 : 1;
      const after = tokens[index + follower];
      if (act(after) === 'carry' || act(after) === 'open' || act(after) === 'broughtForward') {
        joined(token, after!, broughtForward);
        index += follower;
        continue;
      }
      // 上年未结转, 2023年无结转
      const not = after?.kind === 'word' && after.word.part === 'not' ? tokens[index + follower + 1] : undefined;
      if (act(not) === 'carry') {
        found.push(after!);
        joined(not!, not!, broughtForward);
        index += follower + 1;
        continue;
      }
      if (from !== undefined && isCompared(tokens[index - 1], next)) {
        found.push({ kind: 'word', start: token.start, end: token.end, word: than, text: '' });
        continue;
      }
    }
    found.push(token);
  }
  return found;
}

function isNotAndCarried(token: Token): token is WordToken {
  return token.kind === 'word' && token.word.part === 'not' && token.word.head !== undefined;
}

/** 未结转 is a “not” and what it denies. */
function notAndCarried(token: Token): Token[] {
  if (!isNotAndCarried(token)) return [token];
  const { head: _head, ...not } = token.word;
  const { part: _part, ...carried } = token.word;
  return [{ ...token, end: token.start + 1, word: not, text: token.text.slice(0, 1) },
    { ...token, start: token.start + 1, word: carried, text: token.text.slice(1) }];
}

/** 与2023年相比, 较2023年. */
function isCompared(before: Token | undefined, next: Token | undefined): boolean {
  return (before?.kind === 'word' && /^(?:与|较|比|同|和|相较|相比|相对|对比)$/.test(before.text)) || (next?.kind === 'word' && /相比/.test(next.text));
}
