import { notRead } from '../check/check-json.js';
import type { CheckResult } from '../check/finding.js';
import { mostFileBytes } from '../files/open.js';
import { bodyKindOf } from '../report/body.js';
import { checkReading } from '../workbook/check-reading.js';
import { readBounded } from '../workbook/read-bounded.js';
import type { Reading } from '../workbook/reading.js';
import type { CheckCommand } from './check.js';
import { exitCode, usageError } from './exit.js';
import { readInput, unreadable } from './inputs.js';
import { noLastYears, readLastYears } from './last-years.js';
import { linesOf, type Line } from './lines.js';
import { reportReader } from './report-reader.js';
import { resultWriter } from './results.js';
import type { Screen } from './screen.js';

const sentences = {
  blank: '这一行是空的，没有检查。请每行写一个文件路径，或一份年报数据（json）。',
  tooLong: `这一行超过${mostFileBytes / 1024 / 1024} MB，没有检查。`,
  /** Our own fault: the line is answered all the same, and the others go on. */
  crash: '程序出了错，这一行没有检查。请把这句话发给开发者：',
} as const;

interface Answered {
  readonly file: string;
  readonly result: CheckResult;
}

/**
 * Answers each line of the input, a path or a Report JSON, with one line of Check JSON, in the same order. Every line is
 * answered, whatever is wrong with it. Gives exit code 0 then; rejects where nobody takes the answers any more.
 */
export async function checkLines(paths: readonly string[], command: CheckCommand, screen: Screen): Promise<number> {
  if (command.format !== 'jsonl') throw usageError('--stdin 的结果一行一份，要写 --format jsonl。');
  if (paths.length > 0) throw usageError('--stdin 从标准输入取文件，不能再写文件名。');
  if (command.output !== undefined) throw usageError('--stdin 不能与 -o 一起用。');
  // several: a report is compared with that of its own body alone
  const several = 2;
  const before = command.lastYear === undefined
    ? noLastYears
    : await readLastYears(command.lastYear, several, command.renamed === true, screen);
  const overrides = { profile: command.profile, body: bodyKindOf(command.body ?? '') };
  const writer = resultWriter('jsonl', screen);

  const read = (file: string, text: string): Promise<Reading> => (text.startsWith('{')
    ? readBounded(reportReader, { name: 'line.json', bytes: new TextEncoder().encode(text), overrides })
    : readInput(file, { overrides }));
  const answer = async (line: Line, number: number): Promise<Answered> => {
    const text = 'bytes' in line ? new TextDecoder().decode(line.bytes).trim() : '';
    const file = text === '' || text.startsWith('{') ? `stdin:${number}` : text;
    if ('tooLong' in line || text === '') return { file, result: notRead(sentences['tooLong' in line ? 'tooLong' : 'blank']) };
    try {
      const reading = await read(file, text);
      return { file, result: checkReading(reading, before.find(reading.report) ?? reading.kept.lastYear) };
    } catch (error) {
      return { file, result: notRead(sentenceOf(error)) };
    }
  };

  let number = 0;
  let next: Promise<Answered> | undefined;
  for await (const line of linesOf(screen.input ?? process.stdin, mostFileBytes)) {
    // one is read while the one before is written
    const present = answer(line, ++number);
    if (next) await writer.write(await next);
    next = present;
  }
  if (next) await writer.write(await next);
  return exitCode.pass;
}

function sentenceOf(error: unknown): string {
  try {
    return unreadable(error);
  } catch (fault) {
    return `${sentences.crash}${fault instanceof Error ? fault.message : String(fault)}`;
  }
}
