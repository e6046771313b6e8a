import { checkJson } from '../check/check-json.js';
import { checkedWords, levelName, verdictWords, waivedName, type CheckResult, type Verdict } from '../check/finding.js';
import { blockWords } from '../check/suspect-words.js';
import { formById } from '../form/index.js';
import type { Equation } from '../form/types.js';
import type { Report } from '../report/report.js';
import { safeJson } from '../report/safe-json.js';
import { shown, type Screen } from './screen.js';

export const formats = ['text', 'json', 'jsonl', 'sarif'] as const;

export type Format = (typeof formats)[number];

/** One file's result; the report is absent for a file that was not read. */
export interface FileResult {
  readonly file: string;
  readonly result: CheckResult;
  readonly report?: Report;
  /** What the reader says of the file; remarks that a report's JSON keeps are another's. */
  readonly notes?: readonly string[];
  /** Who signed it, and what was changed since. */
  readonly signed?: string | undefined;
}

/** Writes each result as it comes: the answer is never gathered. */
export interface ResultWriter {
  write(result: FileResult): Promise<void>;
  end(): Promise<void>;
}

export function resultWriter(format: Format, { out }: Pick<Screen, 'out'>): ResultWriter {
  let count = 0;
  switch (format) {
    case 'text': return { write: (one) => out(asText(one)), end: async () => undefined };
    case 'jsonl': return {
      write: ({ file, result }) => out(`${safeJson(JSON.stringify(checkJson(file, result)))}\n`),
      end: async () => undefined,
    };
    case 'sarif': return sarifWriter(out);
    case 'json': return {
      write: ({ file, result }) => out(`${count++ === 0 ? '[\n' : ',\n'}${indented(JSON.stringify(checkJson(file, result), null, 2))}`),
      end: () => out(count === 0 ? '[]\n' : '\n]\n'),
    };
  }
}

function sarifWriter(out: Screen['out']): ResultWriter {
  const files: { file: string; verdict: Verdict }[] = [];
  let count = 0;
  return {
    async write({ file, result }) {
      const { sarifHead, sarifResults } = await import('./sarif.js');
      if (files.length === 0) await out(sarifHead());
      files.push({ file, verdict: result.verdict });
      for (const one of sarifResults(file, result)) await out(`${count++ === 0 ? '' : ',\n'}${safeJson(JSON.stringify(one))}`);
    },
    async end() {
      const { sarifHead, sarifEnd } = await import('./sarif.js');
      await out(`${files.length === 0 ? sarifHead() : ''}${sarifEnd(files)}`);
    },
  };
}

function indented(json: string): string {
  return safeJson(json).split('\n').map((line) => `  ${line}`).join('\n');
}

function asText({ file, result, report, notes, signed }: FileResult): string {
  const { form, agency, year, counts, findings, suspects } = result;
  const who = [agency, year === null ? '' : `${year}年`].filter(Boolean).join('');
  const lines = [
    `${verdictWords(result)}  ${file}${who ? `  ${who}` : ''}`,
    `  错误${counts.error} · 存疑${counts.warning} · 提示${counts.info} · 未检查${counts.unchecked}${report ? `；${checkedWords(result)}` : ''}`,
    ...(signed === undefined ? [] : [`  签名  ${signed}`]),
    ...(notes ?? []).map((note) => `  注意  ${note}`),
    ...findings.map(({ outcome, level, message, rule, table, waiver }) => {
      const name = waiver ? waivedName : outcome === 'unchecked' ? '未检查' : levelName[level];
      const shortName = table ? formById(form)!.tables[table].shortName : '';
      // of a page or a letter the sentence itself names the table
      const where = shortName === '' || message.startsWith(shortName) ? '' : `${shortName}：`;
      return `  ${name}  ${where}${message}（${rule}）${waiver ? `\n          说明：${waiver.reason}（${waiver.name}，${waiver.date}）` : ''}`;
    }),
    ...(report ? suspects.map((block) => {
      const { shortName } = formById(form)!.tables[(block.broken[0] as Equation).table];
      return `  错在哪里  ${shortName}：${blockWords(formById(form)!, report, block)}`;
    }) : []),
  ];
  // our own line ends are the only ones: a message may hold text of the file
  return `${lines.flatMap((line) => line.split('\n')).map(shown).join('\n')}\n`;
}

/** What a folder came to: counts, and the names that did not pass. */
export class Summary {
  readonly verdicts: Record<Verdict, number> = { pass: 0, fail: 0, unchecked: 0 };
  readonly explained: string[] = [];
  private readonly names: Record<'fail' | 'unchecked', string[]> = { fail: [], unchecked: [] };

  add(file: string, { verdict, explained }: CheckResult): void {
    this.verdicts[verdict] += 1;
    if (verdict === 'pass' && explained > 0) this.explained.push(file);
    if (verdict !== 'pass') this.names[verdict].push(file);
  }

  /** `共 3 份：通过 1，不通过 1（b.xlsx），未能检查 1（c.doc）；另有 2 个不是文档的文件没有看。` */
  words(leftOut: number): string {
    const { pass, fail, unchecked } = this.verdicts;
    const all = pass + fail + unchecked;
    const rest = leftOut > 0 ? `；另有${leftOut}个不是文档的文件没有看` : '';
    if (all === 0) return `没有可以检查的文件${rest}。\n`;
    return `${shown(
      `共${all}份：通过${pass}，不通过${fail}${named(this.names.fail)}，未能检查${unchecked}${named(this.names.unchecked)}${rest}。`,
    )}\n`;
  }
}

/** Names that a line holds before it only counts the others: they all stand above. */
const mostNames = 20;

function named(names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length - mostNames;
  return `（${names.slice(0, mostNames).join('、')}${more > 0 ? ` 等，另${more}份见上` : ''}）`;
}
