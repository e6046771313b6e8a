import { extname } from 'node:path';
import { verdictWords, type Verdict } from '../check/finding.js';
import { asLastYear, isSameBody } from '../report/last-year.js';
import type { Profile } from '../rules/card.js';
import { checkReading } from '../workbook/check-reading.js';
import { CommandError, exitCode, usageError } from './exit.js';
import { asCommand, readInput, readOnly } from './inputs.js';
import { readFactsFile } from './narrate.js';
import { writeOutput } from './output.js';
import type { Screen } from './screen.js';
import { keptTemplate, templateFor } from './template-option.js';

export interface ExportCommand {
  readonly output: string;
  /** The one picture instead of the whole report. */
  readonly picture: boolean;
  /** Export although it is not to be published, with 草稿 on each page. */
  readonly draft: boolean;
  readonly profile?: Profile | undefined;
  readonly lastYear?: string | undefined;
  readonly facts?: string | undefined;
  readonly template?: string | undefined;
  readonly force: boolean;
}

/** A kind of file that is written. */
interface Kind {
  readonly writer: Extract<keyof Publishing, `to${string}`>;
  /** Its text has to be finished. */
  readonly hasText: boolean;
  readonly isPaged?: true;
  readonly isData?: true;
}

/** What draws and publishes is only loaded when it is asked for. */
const publishing = () => import('../publish/index.js');
type Publishing = Awaited<ReturnType<typeof publishing>>;

const kinds: Readonly<Record<string, Kind>> = {
  '.docx': { writer: 'toDocx', hasText: true, isPaged: true },
  '.html': { writer: 'toHtml', hasText: true, isPaged: true },
  '.json': { writer: 'toJson', hasText: true, isData: true },
  '.csv': { writer: 'toCsv', hasText: false, isData: true },
  '.svg': { writer: 'toSvg', hasText: false },
};
const pictures: Readonly<Record<string, Kind>> = { '.html': { writer: 'toPicturePage', hasText: false }, '.svg': kinds['.svg']! };

const verdictCode: Readonly<Record<Verdict, number>> = { pass: exitCode.pass, fail: exitCode.fail, unchecked: exitCode.unchecked };

/** Writes one report as a document to be published. What is not to be published is refused, or marked as a draft. */
export async function exportReport(
  file: string, { output, picture, draft, profile, lastYear, facts: factsFile, template, force }: ExportCommand, { err }: Screen,
): Promise<void> {
  const { writer, hasText, isPaged, isData } = kindOf(output, picture);
  const reading = await asCommand(file, () => readInput(file, { overrides: { profile } }));
  const before = lastYear === undefined ? reading.kept.lastYear : asLastYear((await readOnly(lastYear)).report);
  const { refusalOf, digestOf, ...publish } = await publishing();
  const { publicationFrom, withPrintedText } = await import('../workbook/published.js');
  const facts = { ...reading.kept.facts, ...(factsFile === undefined ? {} : await readFactsFile(factsFile)) };
  const chosen = template === undefined ? reading.kept.template : await keptTemplate(template);
  const options = { draft, lastYear: before, template: templateFor(chosen) };
  const publication = publicationFrom({ ...reading, kept: { ...reading.kept, facts } }, options);
  const refusal = refusalOf(publication);
  if (refusal?.always) throw new CommandError(exitCode.unchecked, refusal.sentence);
  if (!draft) {
    const result = checkReading(hasText ? withPrintedText(reading, publication) : reading, before);
    const unfinished = hasText ? refusal : undefined;
    const instead = '先看样子的，加 --draft 导出草稿。';
    if (result.verdict !== 'pass') {
      throw new CommandError(verdictCode[result.verdict], unfinished
        ? `这份年报的结论是“${verdictWords(result)}”：${unfinished.sentence}${instead}`
        : `这份年报的结论是“${verdictWords(result)}”，没有导出。请用 gouji check 查看问题；${instead}`);
    }
    if (unfinished) throw new CommandError(exitCode.unchecked, `${unfinished.sentence}${instead}`);
  }
  const compared = before && isSameBody(publication.report, before) ? before : undefined;
  await writeOutput(output, await publish[writer](publication, compared), { force, inputs: [file, lastYear, factsFile] });
  const marked = draft ? `，${isPaged ? '每页' : ''}标有“草稿”` : '';
  err(`已写出“${output}”${marked}。${isData ? `摘要${digestOf(publication)}。` : ''}\n`);
}

function kindOf(output: string, picture: boolean): Kind {
  const ending = extname(output).toLowerCase();
  const known = picture ? pictures : kinds;
  if (Object.hasOwn(known, ending)) return known[ending]!;
  const endings = Object.keys(known).map((one) => one.slice(1)).join('、').replace(/、(?=[^、]+$)/, '或');
  throw usageError(`${picture ? '一图读懂' : ''}写不了${ending === '' ? '没有后缀的文件' : `${ending}文件`}。可以写到${endings}。`);
}
