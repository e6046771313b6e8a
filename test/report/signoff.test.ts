import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { publicationOf, signedContentOf } from '../../src/publish/index.js';
import type { Report } from '../../src/report/report.js';
import { nextSteps, signoffState, withSignature, type Signoff, type SignoffStep } from '../../src/report/signoff.js';
import { paragraphsIn } from '../../src/report/text.js';
import { cannotSign, signoffWords } from '../../src/workbook/signoff-words.js';
import { parseKept } from '../../src/workbook/kept/parse.js';
import { keptSettings } from '../../src/workbook/kept/write.js';
import { changed, seed } from '../reports.js';

const text = (overview: string, other = '没有需要报告的其他事项。'): Report['sections'] =>
  ({ overview: paragraphsIn(overview), other: paragraphsIn(other) });
const report: Report = {
  ...seed('beilun-projects-2024'), sections: text('第一段。\n第二段。\n第三段。'),
  places: { 'applications.received.person': { sheet: '表三', cell: 'D5' } },
};
const contentOf = (one: Report) => signedContentOf(publicationOf(one));
const people: Readonly<Record<SignoffStep, string>> = { draft: '张三', review: '李四', secondReview: '王五', issue: '赵六' };
const signedBy = (...steps: readonly SignoffStep[]): Signoff | undefined => steps.reduce<Signoff | undefined>((so, step) =>
  withSignature(so, { step, name: people[step], date: '2026-01-15' }, contentOf(report)), undefined);
const all = signedBy('draft', 'review', 'secondReview', 'issue')!;
const received = (value: number | null): Report => changed(report, 'applications.received.person', value);
const was = report.figures['applications.received.person']!;

describe('签发', () => {
  for (const [steps, kind, next] of [
    [[], 'none', ['draft']],
    [['draft'], 'going', ['review']],
    [['draft', 'review'], 'going', ['secondReview', 'issue']],
    [['draft', 'review', 'secondReview'], 'going', ['issue']],
    [['draft', 'review', 'issue'], 'signed', []],
    [['draft', 'review', 'secondReview', 'issue'], 'signed', []],
  ] as const) {
    it(`after ${steps.join(', ') || 'nothing'}: ${next.join(', ') || 'nobody'} is next`, () => {
      const state = signoffState(signedBy(...steps), contentOf(report));
      assert.deepEqual([state.kind, nextSteps(state)], [kind, next]);
    });
  }

  const changes: readonly (readonly [what: string, now: Report, words: string])[] = [
    ['one figure', received(was + 1), `表三!D5由${was}改为${was + 1}`],
    ['a figure that was taken out', received(null), `表三!D5由${was}改为空格`],
    ['one word', { ...report, sections: text('第一段。\n第二段改。\n第三段。') }, '“一、总体情况”第2段有改动'],
    ['a paragraph more', { ...report, sections: text('第一段。\n新的。\n第二段。\n第三段。') }, '“一、总体情况”多了第2段'],
    ['a paragraph less', { ...report, sections: text('第一段。\n第三段。') }, '“一、总体情况”少了原第2段'],
    ['another order', { ...report, sections: text('第二段。\n第一段。\n第三段。') }, '“一、总体情况”的段落换了次序'],
    ['a section gone', { ...report, sections: text('第一段。\n第二段。\n第三段。', '') }, '“六、其他需要报告的事项”第1段有改动'],
    ['another name', { ...report, agency: '某局' }, `单位名称由“${report.agency}”改为“某局”`],
    ['another year', { ...report, year: 2025 }, '年度由2024改为2025'],
  ];
  for (const [what, now, words] of changes) {
    it(`is void after ${what}, and says so`, () => {
      const state = signoffState(all, contentOf(now));
      assert.equal(state.kind, 'void');
      assert.ok(signoffWords(state, form, now).startsWith(`签名已失效：签后${words}`), signoffWords(state, form, now));
      assert.deepEqual(nextSteps(state), ['draft']);
    });
  }

  for (const [what, now] of [
    ['nothing', report],
    ['where a figure stands', { ...report, places: { 'applications.received.person': { sheet: '表三', cell: 'E9' } } }],
    ['how a number was typed', { ...report, entries: { 'applications.received.person': { text: '１', problem: { kind: 'full-width', reading: 1 } } } }],
    ['a reason for a finding', { ...report, waivers: [] }],
    ['spaces around a paragraph', { ...report, sections: text('　　第一段。\n第二段。 \n第三段。') }],
  ] as const) {
    it(`holds after a change of ${what}`, () => assert.equal(signoffState(all, contentOf(now as Report)).kind, 'signed'));
  }

  it('holds again when what was changed is put back', () =>
    assert.equal(signoffState(all, contentOf(changed(received(was + 1), 'applications.received.person', was))).kind, 'signed'));

  it('says so in one sentence when two people sign different figures', () => {
    const now = received(was + 1);
    const state = signoffState(signedBy('draft'), contentOf(now));
    assert.equal(cannotSign('review', '李四', state, form, now),
      `张三签过之后内容有改动（表三!D5由${was}改为${was + 1}），李四要签的已不是同一份，没有签。请从拟稿起重新签。`);
    const copies = withSignature(signedBy('draft'), { step: 'review', name: '李四', date: '2026-01-16' }, contentOf(now));
    assert.equal(signoffWords(signoffState(copies, contentOf(now)), form, now),
      '张三（拟稿）和李四（一级审核）签的不是同一份内容，签名无效。请核对现在的内容，从拟稿起重新签。');
  });

  it('does not let a step be skipped', () => {
    const state = signoffState(signedBy('draft'), contentOf(report));
    assert.equal(cannotSign('issue', '赵六', state, form, report), '还没有轮到签发，没有签。接下来是一级审核。');
    assert.equal(cannotSign('review', '李四', state, form, report), undefined);
  });

  it('begins anew with 拟稿', () => {
    const again = withSignature(all, { step: 'draft', name: '张三', date: '2026-01-20' }, contentOf(received(was + 1)));
    assert.deepEqual(again.signatures.map(({ step }) => step), ['draft']);
  });

  it('travels with the workbook', () => {
    const values = keptSettings({ signoff: all }) as Record<string, string>;
    assert.deepEqual(parseKept({ values, damaged: false }).signoff, JSON.parse(JSON.stringify(all)));
  });

  for (const [what, spoilt] of [
    ['no signature', { ...all, signatures: [] }],
    ['a step twice', { ...all, signatures: [all.signatures[0], all.signatures[0]] }],
    ['an unknown step', { ...all, signatures: [{ ...all.signatures[0], step: 'boss' }] }],
    ['no content', { signatures: all.signatures }],
  ] as const) {
    it(`counts as damaged with ${what}`, () => {
      const kept = parseKept({ values: { signoff: JSON.stringify(spoilt) }, damaged: false });
      assert.deepEqual([kept.signoff, kept.damaged], [undefined, ['signoff']]);
    });
  }
});
