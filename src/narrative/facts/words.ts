import { longest, mostPairs } from './answer.js';
import { fields, type FactField } from './fields.js';
import type { FactsFault } from './parse.js';
import { topics } from './topics.js';

/** What is wrong with facts from a file, and what to do. */
export function factsFaultWords(fault: FactsFault): string {
  switch (fault.kind) {
    case 'notFacts': return '不是一个JSON对象，例如{"published": 69, "informationFee": "none"}';
    case 'unknown': return `没有“${short(fault.name)}”这一项${fault.near ? `，是不是${fault.near}` : ''}。全部名称见 gouji narrate --facts-example`;
    case 'wrongType': return `“${keyOf(fault.field)}”（${fault.field.word}）应是${expected(fault.field)}`;
    case 'tooLong': return `“${keyOf(fault.field)}”（${fault.field.word}）太长，每条最多${longest}字`
      + (fault.field.kind === 'list' ? `，最多${mostPairs}条` : '');
    case 'needed': return `“${keyOf(fault.field)}”（${fault.field.word}）不能填没有或不写：条例第五十条要求写明主要问题和改进情况`;
  }
}

function keyOf({ key }: FactField): string {
  return key;
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

const orAnswer = '"none"（本年没有）、"omit"（不写这一项）';

export function expected({ kind }: FactField): string {
  switch (kind) {
    case 'count': return `0或正整数，或者${orAnswer}`;
    case 'amount': return `0或正数，最多两位小数，或者${orAnswer}`;
    case 'words': return `一段文字，或者${orAnswer}`;
    case 'list': return '一组文字，例如 ["…", "…"]';
  }
}

/** All names with an answer each, as a file that --facts takes. */
export function factsExample(): string {
  const example = Object.fromEntries(fields.map(({ key, kind, example: one }) => [key, kind === 'list' ? [one] : one]));
  return `${JSON.stringify(example, null, 2)}\n`;
}

/** One line a name: what is asked, who is asked, and where in the text the answer goes. */
export function factsQuestions(): string {
  return fields.map((field: FactField) =>
    `${field.key}  ${field.word}：${field.question}${'unit' in field ? `（${field.unit}）` : ''}  写在：${topics[field.topic].where}`
    + `${field.bodies ? '；只问部分类别的单位' : ''}${field.free ? '；可以不填' : ''}\n`).join('');
}
