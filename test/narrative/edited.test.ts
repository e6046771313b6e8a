import assert from 'node:assert/strict';
import fc from 'fast-check';
import { currentForm as form } from '../../src/form/index.js';
import { currentWords } from '../../src/narrative/current.js';
import { refreshed, spansOf, survivingSpans, type Span } from '../../src/narrative/edited.js';
import type { Paragraph } from '../../src/narrative/types.js';
import { paragraphText, writeNarrative } from '../../src/narrative/write.js';
import { consistentReports } from '../reports.js';
import { reportWith } from './written.js';

/** 新收{received:3}件 as a text and its slots. */
function marked(text: string): { text: string; spans: Span[] } {
  const pieces = text.split(/\{(\w+):([^}]*)\}/).reduce<Paragraph['pieces'][number][]>((found, part, index, all) =>
    (index % 3 === 0 ? [...found, part] : index % 3 === 1
      ? [...found, { name: part, source: { figures: [] }, text: all[index + 1]!, blank: false }]
      : found), []);
  const paragraph: Paragraph = { id: 'a', kind: 'body', pieces };
  return { text: paragraphText(paragraph), spans: spansOf(paragraph) };
}

const now: Record<string, string> = { received: '40', concluded: '50', carried: '60', rate: '7.5' };

describe('a paragraph that a person edited', () => {
  const ours = '新收政府信息公开申请{received:3}件，共办结{concluded:3}件，结转下年度{carried:0}件。';
  for (const [why, written, edited, after] of [
    ['words before', ours, '我局新收政府信息公开申请3件，共办结3件，结转下年度0件。', '我局新收政府信息公开申请40件，共办结50件，结转下年度60件。'],
    ['words between', ours, '新收政府信息公开申请3件（均为网上提出），共办结3件，结转下年度0件。', '新收政府信息公开申请40件（均为网上提出），共办结50件，结转下年度60件。'],
    ['a sentence taken out', ours, '新收政府信息公开申请3件。', '新收政府信息公开申请40件。'],
    ['sentences exchanged', ours, '共办结3件，新收政府信息公开申请3件。', '共办结50件，新收政府信息公开申请40件。'],
    ['a number that the person changed stays', ours, '新收政府信息公开申请5件，共办结3件，结转下年度0件。', '新收政府信息公开申请5件，共办结50件，结转下年度60件。'],
    ['a number that the person added stays', ours, '新收政府信息公开申请3件，另有3件咨询，共办结3件。', '新收政府信息公开申请40件，另有3件咨询，共办结50件。'],
    ['a longer number is another', ours, '新收政府信息公开申请13件，共办结30件。', '新收政府信息公开申请13件，共办结30件。'],
    ['a per cent is another', ours, '共办结3%。', '共办结3%。'],
    ['part of a fraction is another', '增长{rate:5}倍以上。', '增长1.5倍以上。', '增长1.5倍以上。'],
    ['words quite different', ours, '见附件。', '见附件。'],
    ['nothing left', ours, '', ''],
    ['the same words twice: nobody knows which', '办结{concluded:3}件。', '办结3件。办结3件。', '办结3件。办结3件。'],
    ['a number alone is known by nothing', '{received:3}', '共3', '共3'],
    ['nothing is known now', '新收{unknown:3}件。', '我局新收3件。', '我局新收3件。'],
  ] as const) {
    it(why, () => {
      const { text, spans } = marked(written);
      const found = refreshed(edited, survivingSpans(text, spans, edited), (name) => now[name]);
      assert.equal(found.text, after);
      for (const { name, start, end } of found.spans) assert.equal(found.text.slice(start, end), now[name] ?? edited.slice(start, end));
    });
  }

  it('tells what changes', () => {
    const { text, spans } = marked(ours);
    assert.deepEqual(refreshed(text, spans, (name) => (name === 'received' ? '4' : undefined)).changes, [{ name: 'received', from: '3', to: '4' }]);
  });

  it('of our own text all slots survive, and refreshing it gives the text of now where the sentences are the same', () => {
    fc.assert(fc.property(consistentReports, fc.constantFrom('我局：', '（初稿）'), (report, before) => {
      for (const paragraph of writeNarrative(form, report, {})) {
        const text = paragraphText(paragraph);
        const spans = spansOf(paragraph);
        const found = survivingSpans(text, spans, before + text);
        const alike = spans.filter(({ start, end }) =>
          found.some((one) => one.start === start + before.length && one.end === end + before.length));
        assert.equal(alike.length, found.length);
        assert.ok(found.length >= spans.length - 2, text);
      }
    }), { numRuns: 30 });
  });

  it('ends on long texts', () => {
    const text = '件3'.repeat(20_000);
    survivingSpans(text, Array.from({ length: 200 }, (_, at) => ({ name: 'a', start: at * 2 + 1, end: at * 2 + 2 })), text);
  });
});

describe('what a slot says now', () => {
  const figures = { 'disputes.review.upheld': 3, 'disputes.review.total': 4 };
  const say = currentWords({ form, report: reportWith({ ...figures, 'disclosure.licensing.decisions': 12, 'disclosure.penalties.decisions': null }), facts: { trainings: 'none', inspections: 'omit', meetings: 2, review: '逐级审查。' } });
  for (const [name, words] of [
    ['licensing', '12'], ['applications.received.person', '0'], ['year', '2024'], ['agency', '某区档案局'], ['meetings', '2'], ['trainings', '0'],
    ['review', '逐级审查'],
    ['inspections', undefined], ['penalties', undefined], ['reviews', undefined], ['received.last', undefined], ['outcomes', undefined], ['nothing', undefined],
  ] as const)
    it(`${name}: ${words}`, () => assert.equal(say(name), words));
});
