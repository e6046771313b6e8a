import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import { checkJson, notRead } from '../../src/check/check-json.js';
import { changed, seed } from '../reports.js';

/** As a reader of the JSON has it. */
const json = (value: unknown): Record<string, unknown> & { findings: Record<string, unknown>[] } => JSON.parse(JSON.stringify(value));

describe('the JSON of a check', () => {
  const hongze = seed('hongze-2023');

  it('holds what the contract names and nothing that is only ours', () => {
    const result = check(hongze);
    const { findings, ...whole } = json(checkJson('a.xlsx', result));
    assert.deepEqual(whole, {
      file: 'a.xlsx', form: '2021', agency: hongze.agency, year: 2023, verdict: 'fail',
      counts: { error: 2, warning: 0, info: 0, unchecked: 0 }, explained: 0,
      checked: { equations: 42, figures: 200, text: 0 }, notLookedAt: ['text', 'lastYear'],
    });
    const parts = ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `disputes.review.${column}`);
    assert.deepEqual(findings[0], {
      rule: 'disputes/total', level: 'error', outcome: 'fail', message: result.findings[0]!.message, figures: parts, places: [],
      left: 11, right: 0, difference: 11, basis: result.findings[0]!.basis,
      suspects: [{ changes: [{ figure: 'disputes.review.total', from: 0, to: 11 }], why: '总计没有填（为0）' }],
    });
  });

  it('gives each broken sum the suspects of its own block', () => {
    const { findings } = json(checkJson('', check(hongze)));
    const named = findings.map(({ suspects }) =>
      (suspects as { changes: { figure: string; to: number }[]; why: string }[]).map(({ changes, why }) =>
        `${changes.map(({ figure, to }) => `${figure}=${to}`).join(' ')}: ${why}`));
    assert.deepEqual(named, [
      ['disputes.review.total=11: 总计没有填（为0）'],
      ['disputes.suitAfterReview.total=5: 总计没有填（为0）', 'disputes.suitAfterReview.upheld=0: '],
    ]);
  });

  it('gives two sums that one cell breaks the same suspects', () => {
    const { findings } = json(checkJson('', check(changed(seed('suqian-2024'), 'applications.granted.person', 4108))));
    const [first, second] = findings.map(({ suspects }) => suspects);
    assert.ok(Array.isArray(first));
    assert.deepEqual([findings.length, second], [2, first]);
  });

  it('names no suspects of what is no broken sum, or of a sum that too many cells may have broken', () => {
    const blank = json(checkJson('', check(changed(hongze, 'disputes.directSuit.upheld', null))));
    assert.deepEqual(blank.findings.map(({ rule, outcome, suspects }) => [rule, outcome, Array.isArray(suspects)]), [
      ['disputes/total', 'fail', true],
      ['entry/blank', 'fail', false], ['disputes/total', 'unchecked', false],
      ['disputes/total', 'fail', true],
    ]);
    const { suspects, ...result } = check(hongze);
    const tooMany = suspects.map(({ broken }) => ({ outcome: 'tooMany' as const, broken, atLeast: 5, limit: 'cells' as const }));
    assert.deepEqual(json(checkJson('', { ...result, suspects: tooMany })).findings.filter((finding) => 'suspects' in finding), []);
  });

  it('joins the reasons of a set of several cells', () => {
    const result = check(hongze);
    const [block] = result.suspects;
    assert.ok(block?.outcome === 'found');
    const [suspect] = block.suspects;
    const why = [{ kind: 'sign', figure: 'a' }, { kind: 'unit', figure: 'b' }] as const;
    const { findings } = json(checkJson('', { ...result, suspects: [{ ...block, suspects: [{ ...suspect!, why }] }] }));
    assert.equal((findings[0]!['suspects'] as { why: string }[])[0]!.why, '多了负号，元与万元混淆');
  });
});

describe('a file that was not read', () => {
  it('is unchecked, with the reason as its one finding', () => {
    assert.deepEqual(notRead('打不开。'), {
      form: '', agency: '', year: null, verdict: 'unchecked', counts: { error: 0, warning: 0, info: 0, unchecked: 1 }, explained: 0,
      findings: [{
        rule: 'file/unreadable', level: 'error', outcome: 'unchecked', message: '打不开。', figures: [], places: [], basis: '',
        says: '', values: {},
      }],
      suspects: [], fillings: [], checked: { equations: 0, figures: 0, text: 0 }, notLookedAt: [],
    });
  });
});
