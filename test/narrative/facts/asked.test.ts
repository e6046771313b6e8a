import assert from 'node:assert/strict';
import { bodyKinds, type BodyKind } from '../../../src/report/body.js';
import { asked, progress, unanswered } from '../../../src/narrative/facts/asked.js';
import type { Facts } from '../../../src/narrative/facts/facts.js';
import { factsExample } from '../../../src/narrative/facts/words.js';
import { reportWith } from '../written.js';

const corrected = { 'disputes.review.corrected': 1, 'disputes.review.total': 1 };
const askedKeys = (body: BodyKind | undefined, figures = {}, facts: Facts = {}, agency = '某局'): string[] =>
  asked({ ...reportWith(figures, agency), ...(body ? { body } : {}) }, facts).map(({ key }) => key);

describe('which facts are asked for', () => {
  for (const [key, bodies] of [
    ['published', bodyKinds],
    ['interpretations', ['ministry', 'city', 'county', 'department']],
    ['gazettes', ['ministry', 'city', 'county']],
    ['evaluation', ['city', 'county', 'township']],
    ['accountability', ['city', 'county', 'township']],
    ['assessment', bodyKinds],
  ] as const)
    it(`${key}: ${bodies.join('、')}`, () => assert.deepEqual(bodyKinds.filter((body) => askedKeys(body).includes(key)), bodies));

  it('everything, where nobody said what kind of body it is', () => {
    for (const key of ['gazettes', 'interpretations', 'evaluation']) assert.ok(askedKeys(undefined).includes(key), key);
  });

  it('by the kind of the body, never by its name', () =>
    assert.deepEqual(askedKeys('department', {}, {}, '某市人民政府'), askedKeys('department', {}, {}, '某局')));

  for (const [why, facts, figures, is] of [
    ['nothing was corrected', {}, {}, false],
    ['a case was corrected', {}, corrected, true],
    ['the problems speak of it', { problems: ['答复被复议机关纠正'], measures: ['规范答复'] }, corrected, false],
  ] as const)
    it(`the reasons of corrections: ${why}`, () => assert.equal(askedKeys('county', figures, facts).includes('correctedReasons'), is));

  for (const [fee, is] of [[undefined, false], ['none', false], [0, false], ['omit', false], [880, true]] as const)
    it(`the number of charged applications: the fee is ${fee}`, () =>
      assert.equal(askedKeys('county', {}, fee === undefined ? {} : { informationFee: fee }).includes('feeCount'), is));
});

describe('how far the answers are', () => {
  const all = JSON.parse(factsExample()) as Facts;
  for (const body of bodyKinds) {
    it(`${body}: from none to all`, () => {
      const report = { ...reportWith(corrected), body };
      const { asked: count, answered } = progress(report, {});
      assert.ok(count >= 20 && count <= 30, `${count}`);
      assert.equal(answered, 0);
      const done = progress(report, all);
      assert.equal(done.answered, done.asked);
    });
  }

  it('a pair counts once both halves are told', () => {
    const open = (facts: Facts): string[] => unanswered(reportWith({}), facts, 'problems').map(({ key }) => key);
    assert.deepEqual(open({}), ['lastProblems', 'problems']);
    assert.deepEqual(open({ lastProblems: 'none', problems: ['甲'], measures: [''] }), ['problems']);
    assert.deepEqual(open({ lastProblems: ['旧'], lastResults: ['已改'], problems: ['甲'], measures: ['乙'] }), []);
    assert.deepEqual(open({ lastProblems: 'omit', problems: ['无'], measures: ['无'] }), ['problems']);
  });

  it('who writes a topic in their own words is not asked for its parts', () => {
    assert.deepEqual(unanswered(reportWith({}), { managementWords: '公文拟制时同步确定公开属性。' }, 'management'), []);
    assert.equal(unanswered(reportWith({}), { managementWords: 'none' }, 'management').length, 4);
  });
});
