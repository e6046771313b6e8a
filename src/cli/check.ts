import { check } from '../check/check.js';
import { levelName, verdictName, waivedName, type CheckResult, type Finding } from '../check/finding.js';
import { blockWords } from '../check/suspect-words.js';
import { slipWords } from '../check/suspects/index.js';
import { formById } from '../form/index.js';
import type { Equation } from '../form/types.js';
import { bodyKindOf, type BodyKind } from '../report/body.js';
import type { Report } from '../report/report.js';
import type { Profile } from '../rules/rule.js';
import { exitFor, UsageError } from './exit.js';
import { expandPaths, readInput, unreadable } from './inputs.js';

export interface CheckCommand {
  readonly format: 'text' | 'json';
  readonly profile: Profile;
  /** The kind of body in words, for files that do not say it. */
  readonly body?: string;
  /** Last year's report: of the one body, or a folder of all of them, matched by agency. */
  readonly lastYear?: string;
}

type Checked = CheckResult & { readonly file: string; readonly report?: Report };

/** Checks each file by itself; a file that cannot be read is unchecked and stops no other. Gives the exit code. */
export async function checkFiles(paths: readonly string[], { format, profile, body, lastYear }: CheckCommand, print: (text: string) => void): Promise<number> {
  const files = await expandPaths(paths);
  const results: Checked[] = [];
  const before = lastYear === undefined ? [] : await readLastYears(lastYear);
  for (const file of files) results.push(await checkFile(file, { profile, kind: bodyKindOf(body ?? '') }, (agency) => lastYearOf(before, agency, files.length)));
  if (format === 'json') print(`${JSON.stringify(results.map(contract), null, 2)}\n`);
  else for (const result of results) print(asText(result));
  return exitFor(results.length === 0 ? ['unchecked'] : results.map(({ verdict }) => verdict));
}

/** Throws UsageError for one that cannot be read: checking without it would look like a pass. */
async function readLastYears(path: string): Promise<Report[]> {
  const reports: Report[] = [];
  for (const file of await expandPaths([path])) {
    try {
      reports.push((await readInput(file)).report);
    } catch (error) {
      throw new UsageError(`上年年报 ${file} 读不出来：${unreadable(error)}`, { cause: error });
    }
  }
  return reports;
}

/** One body's report is compared with the one given, whatever its name was then; several are matched by name. */
function lastYearOf(reports: readonly Report[], agency: string, files: number): Report | undefined {
  return reports.length === 1 && files === 1 ? reports[0] : reports.find((report) => report.agency === agency && agency !== '');
}

async function checkFile(file: string, { profile, kind }: { profile: Profile; kind: BodyKind | undefined }, lastYear: (agency: string) => Report | undefined): Promise<Checked> {
  try {
    const { report: read, tables, grids } = await readInput(file);
    const report: Report = read.body === undefined && kind ? { ...read, body: kind } : read;
    const before = lastYear(report.agency);
    return { file, report, ...check(report, { profile, ...(before ? { lastYear: before } : {}), ...(tables ? { tables } : {}), ...(grids ? { grids } : {}) }) };
  } catch (error) {
    return { file, ...notRead(unreadable(error)) };
  }
}

function notRead(message: string): CheckResult {
  const finding: Finding = {
    rule: 'file/unreadable', level: 'error', outcome: 'unchecked', message, figures: [], places: [], basis: '',
    facts: { kind: 'crash', error: message },
  };
  return {
    form: '', agency: '', year: null, verdict: 'unchecked', counts: { error: 0, warning: 0, info: 0, unchecked: 1, waived: 0 },
    findings: [finding], suspects: [], fillings: [], checked: { equations: 0, figures: 0 },
  };
}

/** The Check JSON of the contract, and nothing that is only ours. */
function contract({ file, form, agency, year, verdict, counts, findings, suspects }: Checked): unknown {
  return {
    file, form, agency, year, verdict, counts,
    findings: findings.map(({ facts, table: _, ...finding }) => {
      const block = facts.kind === 'tally' ? suspects.find(({ broken }) => broken.includes(facts.equation)) : undefined;
      return block?.outcome === 'found' ? { ...finding, suspects: block.suspects.map(({ changes, why }) => ({ changes, why: why.map(slipWords).join('，') })) } : finding;
    }),
  };
}

function asText({ file, form, agency, year, verdict, counts, findings, suspects, checked, report }: Checked): string {
  const who = [agency, year === null ? '' : `${year} 年`].filter(Boolean).join(' ');
  const lines = [
    `${verdictName[verdict]}  ${file}${who ? `  ${who}` : ''}`,
    `  错误 ${counts.error} · 存疑 ${counts.warning} · 提示 ${counts.info} · 未检查 ${counts.unchecked}${counts.waived > 0 ? ` · 已说明 ${counts.waived}` : ''}`
      + `；${checked.equations} 条等式、${checked.figures} 个数字已检查`,
    ...findings.map(({ outcome, level, message, rule, table, waiver }) => {
      const name = waiver ? waivedName : outcome === 'unchecked' ? '未检查' : levelName[level];
      const where = table ? `${formById(form)!.tables[table].shortName}：` : '';
      return `  ${name}  ${where}${message}（${rule}）${waiver ? `\n          说明：${waiver.reason}（${waiver.name}，${waiver.date}）` : ''}`;
    }),
    ...suspects.map((block) => {
      const { shortName } = formById(form)!.tables[(block.broken[0] as Equation).table];
      return `  错在哪里  ${shortName}：${blockWords(formById(form)!, report!, block)}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}
