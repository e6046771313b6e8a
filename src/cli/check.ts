import { notRead } from '../check/check-json.js';
import { bodyKindOf } from '../report/body.js';
import type { Profile } from '../rules/card.js';
import { checkReading } from '../workbook/check-reading.js';
import type { Reading } from '../workbook/reading.js';
import { exitCode, exitFor, usageError } from './exit.js';
import { unreadable } from './inputs.js';
import { noLastYears, readLastYears, type LastYears } from './last-years.js';
import type { Output } from './output.js';
import { progressOf } from './progress.js';
import { readAll, type PoolOptions } from './pool.js';
import type { Tried } from '../workbook/read-ahead.js';
import { resultWriter, Summary, type FileResult, type Format } from './results.js';
import type { Screen } from './screen.js';
import { signedOf } from './signed.js';
import { walk } from './walk.js';

export interface CheckCommand extends Output {
  readonly format: Format;
  /** Goes before the stage that a file keeps. */
  readonly profile?: Profile | undefined;
  /** The kind of body in words; goes before the one that a file keeps. */
  readonly body?: string | undefined;
  /** Last year's report: of the one body, or a folder of all of them, matched by agency. */
  readonly lastYear?: string | undefined;
  /** The body had another name last year. */
  readonly renamed?: boolean | undefined;
  /** A report that passes by explanations is not good enough. */
  readonly strict?: boolean | undefined;
}

/**
 * Checks each file by itself and writes each result as it comes; a file that cannot be read is unchecked and stops no other.
 * Gives the exit code.
 */
export async function checkFiles(
  paths: readonly string[], command: CheckCommand, screen: Screen, readers?: PoolOptions['readers'],
): Promise<number> {
  if (paths.length === 0) throw usageError('缺少参数：文件或文件夹');
  const { files, leftOut, hasFolder } = await walk(paths);
  if (command.output !== undefined && (hasFolder || files.length !== 1)) throw usageError('写标记的副本时（-o），只能检查一个xlsx文件。');
  const before = command.lastYear === undefined
    ? noLastYears
    : await readLastYears(command.lastYear, files.length, command.renamed === true, screen);
  const writer = resultWriter(command.format, screen);
  const summary = new Summary();
  const progress = progressOf(files.length, screen);
  const overrides = { profile: command.profile, body: bodyKindOf(command.body ?? '') };
  await readAll(files, async (file, tried) => {
    const checked = await checkRead(file, tried, before);
    await writer.write(checked);
    summary.add(file, checked.result);
    progress.step();
    if (command.output !== undefined && checked.report) {
      const { markedCopy } = await import('./marked-copy.js');
      screen.err(await markedCopy(file, checked.result, command));
    }
  }, { overrides, readers });
  progress.end();
  await writer.end();
  if (hasFolder || files.length > 1) {
    if (command.format === 'text') await screen.out(summary.words(leftOut));
    else screen.err(summary.words(leftOut));
  }
  if (files.length === 0) return exitCode.unchecked;
  const code = exitFor(summary.verdicts);
  return command.strict && code === exitCode.pass && summary.explained.length > 0 ? exitCode.fail : code;
}

async function checkRead(file: string, tried: Tried<Reading>, before: LastYears): Promise<FileResult> {
  if ('error' in tried) return { file, result: notRead(unreadable(tried.error)) };
  const { report, kept, tables } = tried.value;
  return {
    file, report, result: checkReading(tried.value, before.find(report) ?? kept.lastYear), notes: tables ? report.notes : [],
    signed: await signedOf(tried.value),
  };
}
