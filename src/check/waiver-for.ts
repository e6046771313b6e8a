import type { Report } from '../report/report.js';
import type { Waiver } from '../report/waiver.js';
import { findingKey, type Finding } from './finding.js';

/** A waiver for a finding as it stands now. */
export function waiverFor(finding: Finding, report: Report, by: Pick<Waiver, 'reason' | 'name' | 'date'>): Waiver {
  return {
    rule: finding.rule, finding: findingKey(finding), figures: finding.figures,
    values: finding.figures.map((key) => report.figures[key] ?? null), facts: finding.values, ...by,
  };
}

/** The finding is the one that the waiver was given for, or tells of that waiver. */
export function isAbout(waiver: Waiver, finding: Finding): boolean {
  if (waiver.rule === finding.rule && waiver.finding === findingKey(finding)) return true;
  return finding.rule.startsWith('waiver/') && finding.values['of'] === `${waiver.rule} ${waiver.finding}`;
}
