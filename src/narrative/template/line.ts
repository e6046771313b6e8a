import { nearest, termOf } from '../names/names.js';
import type { RawLine } from './blocks.js';
import { readCondition } from './condition.js';
import type { TemplateFault } from './fault.js';
import type { Line } from './template.js';

/** A name is short: what is longer is a brace that was never closed. */
const longestName = 60;
const longestCondition = 400;

/** One line: a condition in [ ] at its start, words, names in { }. 〔〕 and 【】 are always words. */
export function readLine({ text, line, column }: RawLine, fail: (fault: TemplateFault) => void): Line {
  let rest = 0;
  let condition: Line['condition'];
  let otherwise = false;
  if (text.startsWith('[')) {
    const end = text.slice(0, longestCondition).indexOf(']');
    if (end < 0) {
      fail({ kind: 'unclosedCondition', line, column });
      return { pieces: [], otherwise, line };
    }
    const read = readCondition(text.slice(1, end));
    ({ otherwise, condition } = { condition: undefined, ...read });
    for (const { at, ...fault } of read.faults) fail({ ...fault, line, column: column + 1 + at });
    rest = end + 1;
  }
  return { pieces: readPieces(text, rest, { line, column }, fail), ...(condition ? { condition } : {}), otherwise, line };
}

function readPieces(
  text: string, from: number, { line, column }: { line: number; column: number }, fail: (fault: TemplateFault) => void,
): Line['pieces'] {
  const pieces: Line['pieces'][number][] = [];
  let at = from;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    const words = text.slice(at, open < 0 ? text.length : open);
    const stray = words.indexOf('}');
    if (stray >= 0) fail({ kind: 'unopened', line, column: column + at + stray });
    if (words !== '') pieces.push(words);
    if (open < 0) break;
    const close = text.slice(open, open + longestName + 2).search(/[}]|(?<=.)\{/);
    if (close < 0 || text[open + close] === '{') {
      fail({ kind: 'unclosed', line, column: column + open });
      at = open + 1;
      continue;
    }
    const name = text.slice(open + 1, open + close).trim();
    const term = termOf(name);
    if (term) pieces.push(term);
    else if (name === '') fail({ kind: 'emptyName', line, column: column + open });
    else fail({ kind: 'unknownName', name, near: nearest(name), line, column: column + open });
    at = open + close + 1;
  }
  return pieces;
}
