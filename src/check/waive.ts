import type { Report } from '../report/report.js';
import type { Waiver } from '../report/waiver.js';
import type { Profile, RuleCard } from '../rules/rule.js';
import { waiverLapsed } from '../rules/waiver/lapsed.js';
import { waiverUnused } from '../rules/waiver/unused.js';
import { findingKey, type Finding } from './finding.js';
import { fillSentence, sentences } from './sentences.js';

/** Puts a person's reasons to the findings that they hold for; tells of those that hold no longer. */
export function waive(findings: readonly Finding[], report: Report, profile: Profile): Finding[] {
  const waivers = report.waivers ?? [];
  if (waivers.length === 0) return [...findings];
  const left = new Set(waivers);
  const told: Finding[] = [];
  const waived = findings.map((finding): Finding => {
    if (finding.outcome !== 'fail') return finding;
    const own = waivers.find((waiver) => isAbout(waiver, finding));
    if (!own) return finding;
    left.delete(own);
    if (holds(own, report)) return { ...finding, waiver: { reason: own.reason, name: own.name, date: own.date } };
    told.push(about(waiverLapsed, own, finding, profile));
    return finding;
  });
  return [...waived, ...told, ...[...left].map((waiver) => about(waiverUnused, waiver, undefined, profile))];
}

/** A waiver for a finding as it stands now. Only what fails can be waived: what is not known has no reason yet. */
export function waiverFor(finding: Finding, report: Report, by: Pick<Waiver, 'reason' | 'name' | 'date'>): Waiver {
  return {
    rule: finding.rule, finding: findingKey(finding), figures: finding.figures,
    values: finding.figures.map((key) => report.figures[key] ?? null), ...by,
  };
}

/** The finding is the one that the waiver was given for, or tells of that waiver. */
export function isAbout(waiver: Waiver, finding: Finding): boolean {
  const { facts } = finding;
  if (waiver.rule === finding.rule && waiver.finding === findingKey(finding)) return true;
  return finding.rule.startsWith('waiver/') && facts.kind === 'values' && facts.values['of'] === `${waiver.rule} ${waiver.finding}`;
}

function holds({ figures, values }: Waiver, report: Report): boolean {
  return figures.length === values.length && figures.every((key, index) => (report.figures[key] ?? null) === values[index]);
}

function about(card: RuleCard, { rule, finding: key, name, reason }: Waiver, finding: Finding | undefined, profile: Profile): Finding {
  const values = { name, reason, of: `${rule} ${key}` };
  return {
    rule: card.id, level: card.level[profile], outcome: 'fail', message: fillSentence(sentences[card.id]!, values),
    ...(finding?.table ? { table: finding.table } : {}), figures: finding?.figures ?? [], places: finding?.places ?? [],
    basis: card.basis.text, facts: { kind: 'values', values },
  };
}
