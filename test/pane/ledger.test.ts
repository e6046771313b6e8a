import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { check } from '../../src/check/check.js';
import { markedSentence } from '../../src/report/marked.js';
import { canBeCorrected } from '../../src/pane/state/claims.js';
import { ledgerCounts, ledgerEntries } from '../../src/pane/state/ledger.js';
import { pointedPlaces } from '../../src/pane/state/places.js';
import type { Report } from '../../src/report/report.js';
import { reportWith } from '../narrative/written.js';

const at = (row: number) => ({ sheet: '正文', cell: `A${row}` });
const report: Report = {
  ...reportWith({ 'applications.received.person': 12, 'applications.received.total': 12 }),
  places: { 'applications.received.total': { sheet: '表三', cell: 'J5' } },
  sections: {
    overview: [{ text: '发布政策解读25篇。', at: at(2) }, { text: '新收政府信息公开申请15件。全年共完成218件。', at: at(3) }],
    other: [{ text: '未收到行政复议申请。', at: at(9) }],
  },
};

describe('the ledger of the text', () => {
  const entries = ledgerEntries(report, undefined, check(report).findings);

  it('has every number with its verdict, its reason, and its places', () => {
    const shown = entries.map(({ claim, verdict, why, places }) =>
      [claim.words, verdict, why, pointedPlaces(form, places).map(({ label, sheet, area }) => label ?? `${sheet} ${area.row} ${area.column}`)]);
    assert.deepEqual(shown, [
      ['25篇', '与表无关', '政策解读', ['一 ¶1']],
      ['新收政府信息公开申请15件', '不符', '表里是12', ['一 ¶2', '表三 4 9']],
      ['218件', '未读懂', '没有认出说的是哪个数', ['一 ¶2']],
      ['未收到行政复议申请', '相符', '', ['六 ¶1']],
    ]);
  });

  it('counts them, and leaves out what a person settled where there is none', () => {
    assert.deepEqual(ledgerCounts(entries).map(({ verdict, count }) => `${count} ${verdict}`), ['1 相符', '1 不符', '1 与表无关', '1 未读懂']);
  });

  it('counts one apart that a person compared by hand', () => {
    const unread = entries.find(({ verdict }) => verdict === '未读懂')!.finding!;
    const waived = { ...unread, waiver: { reason: '已与表核对', name: '张三', date: '2026-01-15' } };
    const counts = ledgerCounts(ledgerEntries(report, undefined, [waived]));
    assert.deepEqual(counts.map(({ verdict, count }) => `${count} ${verdict}`), ['1 相符', '1 不符', '1 与表无关', '0 未读懂', '1 已人工核对']);
  });

  it('offers 改正文 for what the tables speak against, not where either side may be wrong', () => {
    const finding = (rule: string) => ({ ...check(report).findings.find(({ rule: own }) => own === 'claim/number')!, rule });
    assert.ok(canBeCorrected(finding('claim/number')));
    for (const rule of ['claim/narrower', 'claim/list-sum', 'claim/two-mentions', 'text/residue']) assert.ok(!canBeCorrected(finding(rule)), rule);
    assert.ok(!canBeCorrected({ ...finding('claim/number'), outcome: 'unchecked' }));
  });
});

describe('a sentence with its words marked', () => {
  const long = '长'.repeat(200);
  for (const [text, words, expected] of [
    ['甲。新收15件，乙。丙。', '15件', ['新收', '15件', '，乙。']],
    ['新收15件', '15件', ['新收', '15件', '']],
    ['甲；15件；丙', '15件', ['', '15件', '；']],
    [`${long}15件${long}`, '15件', [`…${'长'.repeat(80)}`, '15件', `${'长'.repeat(80)}…`]],
    ['甲。未收到申请。', '未收到申请。', ['', '未收到申请。', '']],
  ] as const) {
    it(`${text.slice(0, 20)}`, () => {
      const start = text.indexOf(words);
      const { before, words: marked, after } = markedSentence(text, { start, end: start + words.length });
      assert.deepEqual([before, marked, after], expected);
    });
  }
});
