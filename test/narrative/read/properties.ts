import assert from 'node:assert/strict';
import fc from 'fast-check';
import { currentForm as form } from '../../../src/form/index.js';
import { acceptsOf, type Terms } from '../../../src/narrative/read/accepts.js';
import { readClaims, type Claim } from '../../../src/narrative/read/claims.js';
import type { Facts, Paragraph } from '../../../src/narrative/types.js';
import { sectionsOf, writeNarrative } from '../../../src/narrative/write.js';
import type { Report } from '../../../src/report/report.js';
import { consistentReports } from '../../reports.js';

/** Any consistent report; in some of them whole tables are 0. */
const reports = fc.record({
  report: consistentReports,
  zeroed: fc.subarray(['applications', 'disputes', 'disclosure', 'disputes.review', 'applications.broughtForward'], { maxLength: 2 }),
}).map(({ report, zeroed }): Report => ({
  ...report, figures: Object.fromEntries(Object.entries(report.figures).map(([key, value]) =>
    [key, zeroed.some((start) => key.startsWith(start)) ? 0 : value])),
}));
const facts: fc.Arbitrary<Facts> = fc.record({
  published: fc.nat(20_000), trainings: fc.nat(9), informationFee: fc.nat(3000),
  problems: fc.constant(['公开内容还不够充实']), measures: fc.constant(['加强业务培训']),
});

const claimsOf = (report: Report, paragraphs: readonly Paragraph[]): Claim[] => readClaims({ ...report, sections: sectionsOf(paragraphs) });
const wrong = (claims: readonly Claim[]): string[] =>
  claims.filter(({ outcome }) => outcome !== 'holds' && outcome !== 'apart').map(({ outcome, words }) => `${outcome} ${words}`);

/** Sentences that say nothing of the tables. */
const traps = [
  '发布政策解读25篇，回应留言36条。', '上半年收到申请9000件。', '2019年收到申请7777件。', '办理建议提案8888件，全部办结。', '组织培训3次，参加86人次。',
  '热线转办件5100件，办结率100%。', '信息处理费本年无收入。', '均在法定期限内答复。',
];

/** Whatever report is written is read without a doubt: nothing wrong, nothing that was not understood. */
const isRead = fc.property(reports, facts, (report, told) => {
  assert.deepEqual(wrong(claimsOf(report, writeNarrative(form, report, told))), []);
});

/** Sentences of other matters beside it change nothing. */
const isLeftAlone = fc.property(reports, facts, fc.shuffledSubarray(traps, { minLength: 1 }), (report, told, sentences) => {
  const beside: Paragraph = { id: 'trap', kind: 'body', section: 'overview', pieces: [sentences.join('')] };
  assert.deepEqual(wrong(claimsOf(report, [...writeNarrative(form, report, told), beside])), []);
});

/** A number of a table that is changed to one that it may not be is found. */
const isFound = fc.property(reports, facts, fc.nat(), fc.integer({ min: 1, max: 5000 }), (report, told, pick, by) => {
  const paragraphs = writeNarrative(form, report, told);
  const slots = paragraphs.flatMap(({ id, pieces }) => pieces.flatMap((piece, index) =>
    (typeof piece !== 'string' && ('figure' in piece.source || 'figures' in piece.source) ? [{ id, index, text: piece.text }] : [])));
  if (slots.length === 0) return;
  const { id, index, text } = slots[pick % slots.length]!;
  const value = String(Number(text) + by);
  const changed = paragraphs.map((one): Paragraph => (one.id !== id ? one : {
    ...one, pieces: one.pieces.map((piece, at) => (at === index && typeof piece !== 'string' ? { ...piece, text: value } : piece)),
  }));
  const claims = claimsOf(report, changed);
  // 申请30件 may be received or with those brought forward
  const also = claims.some(({ frame }) => frame.amount?.value === Number(value) && acceptsOf(report, form, frame).some((terms: Terms) =>
    terms.reduce((sum, [key, sign]) => sum + sign * (report.figures[key] ?? 0), 0) === Number(value)));
  if (also) return;
  assert.ok(claims.some(({ outcome, frame }) => outcome === 'broken' && frame.amount?.value === Number(value)), `${id}: ${text} → ${value}`);
});

/** What is true of every report that we write; the tests try some, `npm run claims -- --property 5000` as many as one likes. */
export const properties: readonly (readonly [name: string, holds: fc.IProperty<unknown>])[] = [
  ['what we write is read: nothing wrong, every number understood', isRead],
  ['sentences of other matters beside it change nothing', isLeftAlone],
  ['a number of a table that is changed to one that it may not be is found', isFound],
];
