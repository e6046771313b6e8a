import { extname } from 'node:path';
import { verdictWords, type Verdict } from '../check/finding.js';
import { digestOf, publicationOf, refusalOf, toCsv, toDocx, toHtml, toJson, type Publication } from '../publish/index.js';
import { asLastYear } from '../report/last-year.js';
import type { Profile } from '../rules/card.js';
import { checkReading } from '../workbook/check-reading.js';
import { CommandError, exitCode, usageError } from './exit.js';
import { asCommand, readInput, readOnly } from './inputs.js';
import { writeOutput } from './output.js';
import type { Screen } from './screen.js';

export interface ExportCommand {
  readonly output: string;
  /** Export although it is not to be published, with 草稿 on each page. */
  readonly draft: boolean;
  readonly profile?: Profile | undefined;
  readonly lastYear?: string | undefined;
  readonly force: boolean;
}

type Writer = (publication: Publication) => Promise<Uint8Array | string> | Uint8Array | string;

const writers: Readonly<Record<string, Writer>> = {
  '.docx': toDocx,
  '.html': toHtml,
  '.json': toJson,
  '.csv': toCsv,
};

const verdictCode: Readonly<Record<Verdict, number>> = { pass: exitCode.pass, fail: exitCode.fail, unchecked: exitCode.unchecked };

/** Writes one report as a document to be published. What is not to be published is refused, or marked as a draft. */
export async function exportReport(
  file: string, { output, draft, profile, lastYear, force }: ExportCommand, { err }: Screen,
): Promise<void> {
  const kind = extname(output).toLowerCase();
  const write = Object.hasOwn(writers, kind) ? writers[kind]! : undefined;
  if (!write) throw usageError(`写不了 ${kind || '没有后缀的'} 文件。可以写到 ${kindWords}。`);
  const reading = await asCommand(file, () => readInput(file, { overrides: { profile } }));
  const before = lastYear === undefined ? reading.kept.lastYear : asLastYear((await readOnly(lastYear)).report);
  const publication = publicationOf(reading.report, reading.kept.facts, { draft });
  const refusal = refusalOf(publication);
  if (refusal?.always) throw new CommandError(exitCode.unchecked, refusal.sentence);
  const result = checkReading(reading, before);
  if (!draft) {
    if (result.verdict !== 'pass') {
      throw new CommandError(verdictCode[result.verdict],
        `这份年报的结论是“${verdictWords(result)}”，没有导出。请用 gouji check 查看问题；先看样子的，加 --draft 导出草稿。`);
    }
    if (refusal) throw new CommandError(exitCode.unchecked, `${refusal.sentence}先看样子的，加 --draft 导出草稿。`);
  }
  await writeOutput(output, await write(publication), { force, inputs: [file, lastYear] });
  const paged = kind === '.docx' || kind === '.html';
  err(`已写出 ${output}${draft ? `，${paged ? '每页' : ''}标有“草稿”` : ''}。${paged ? '' : `摘要 ${await digestOf(publication)}。`}\n`);
}

const kindWords = Object.keys(writers).map((one) => one.slice(1)).join('、').replace(/、(?=[^、]+$)/, ' 或 ');
