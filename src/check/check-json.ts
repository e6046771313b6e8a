import type { CheckResult, Finding } from './finding.js';
import { slipWords, type SuspectBlock } from './suspects/index.js';

/** The Check JSON of the contract for one file, and nothing that is only ours. */
export function checkJson(
  file: string, { form, agency, year, verdict, counts, explained, checked, notLookedAt, findings, suspects }: CheckResult,
): unknown {
  return { file, form, agency, year, verdict, counts, explained, checked, notLookedAt, findings: findings.map((finding) =>
    findingJson(finding, suspects)) };
}

function findingJson(
  { table: _table, equation, says: _says, values: _values, ...finding }: Finding, suspects: readonly SuspectBlock[],
): unknown {
  const block = suspects.find(({ broken }) => broken.some((one) => one === equation));
  if (block?.outcome !== 'found') return finding;
  return { ...finding, suspects: block.suspects.map(({ changes, why }) => ({ changes, why: why.map(slipWords).join('，') })) };
}

/** The result for a file that was not read: unchecked, with the reason. */
export function notRead(message: string): CheckResult {
  const finding: Finding = {
    rule: 'file/unreadable', level: 'error', outcome: 'unchecked', message, figures: [], places: [], basis: '', says: '', values: {},
  };
  return {
    form: '', agency: '', year: null, verdict: 'unchecked', counts: { error: 0, warning: 0, info: 0, unchecked: 1 }, explained: 0,
    findings: [finding], suspects: [], fillings: [], checked: { equations: 0, figures: 0, text: 0 }, notLookedAt: [],
  };
}
