import type { Report } from '../report/report.js';
import { saysWhy, type Waiver } from '../report/waiver.js';
import type { Profile } from '../rules/card.js';
import { fillSentence } from '../report/sentence.js';
import { claimUnread } from '../rules/claim/unread.js';
import { waiverEquation } from '../rules/waiver/equation.js';
import { waiverLapsed } from '../rules/waiver/lapsed.js';
import { waiverUnused } from '../rules/waiver/unused.js';
import { waiverWordless } from '../rules/waiver/wordless.js';
import type { Finding } from './finding.js';
import { isAbout } from './waiver-for.js';

type WaiverCard = typeof waiverLapsed | typeof waiverUnused | typeof waiverWordless | typeof waiverEquation;

/** Puts a person's reasons to the findings that they hold for; tells of those that do not hold. */
export function waive(findings: readonly Finding[], report: Report, profile: Profile): Finding[] {
  const waivers = report.waivers ?? [];
  const left = new Set(waivers);
  const told: Finding[] = [];
  const waived = findings.map((finding): Finding => {
    const own = isOpen(finding) ? waivers.find((waiver) => isAbout(waiver, finding)) : undefined;
    if (!own) return finding;
    left.delete(own);
    const against = whyNot(own, finding, report, profile);
    if (!against) return { ...finding, waiver: { reason: own.reason, name: own.name, date: own.date } };
    told.push(about(against, own, finding, profile));
    return finding;
  });
  return [...waived, ...told, ...[...left].map((waiver) => about(waiverUnused, waiver, undefined, profile))];
}

/** What a person can answer for: what fails, and a number that was not read, which they compared with the tables by hand. */
function isOpen({ outcome, rule }: Finding): boolean {
  return outcome === 'fail' || rule === claimUnread.id;
}

/** A broken equation of the form cannot be published with a reason in its place. */
export function canBeWaived(finding: Finding, profile: Profile): boolean {
  return isOpen(finding) && !(finding.equation && profile === 'publish');
}

function whyNot(waiver: Waiver, finding: Finding, report: Report, profile: Profile): WaiverCard | undefined {
  if (!saysWhy(waiver)) return waiverWordless;
  if (!canBeWaived(finding, profile)) return waiverEquation;
  return holds(waiver, finding, report) ? undefined : waiverLapsed;
}

/** It covers the very figures of the finding, these have the values of then, and what the finding says of them is the same. */
function holds({ figures, values, facts }: Waiver, finding: Finding, report: Report): boolean {
  return figures.length === finding.figures.length && values.length === figures.length
    && finding.figures.every((key) => figures.includes(key))
    && figures.every((key, index) => (report.figures[key] ?? null) === values[index])
    && (facts === undefined || sameFacts(facts, finding.values));
}

function sameFacts(one: Finding['values'], other: Finding['values']): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function about(card: WaiverCard, { rule, finding: key, name, reason }: Waiver, finding: Finding | undefined, profile: Profile): Finding {
  const values = { name, reason, of: `${rule} ${key}` };
  return {
    rule: card.id, level: card.level[profile], outcome: 'fail', message: fillSentence(card.says, values),
    ...(finding?.table ? { table: finding.table } : {}), figures: finding?.figures ?? [], places: finding?.places ?? [],
    basis: card.basis.text, says: '', values,
  };
}
