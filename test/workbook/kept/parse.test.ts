import assert from 'node:assert/strict';
import { currentForm } from '../../../src/form/index.js';
import { nothingKept, profileName, profiles, type Kept } from '../../../src/workbook/kept/kept.js';
import { parseKept } from '../../../src/workbook/kept/parse.js';

const waiver = {
  rule: 'disputes/total', finding: 'x', figures: ['disputes.review.total'], values: [1], reason: '已核对', name: '张三', date: '2026-01-15',
};
const lastYear = { form: currentForm.id, agency: '某局', year: 2023, figures: { 'disputes.review.total': 3 } };
const area = { row: 1, column: 0, rows: 3, columns: 2 };
const draft = { step: 'draft', name: '张三', date: '2026-01-15', digest: 'sha256:a' };
const signoff = {
  signatures: [draft, { ...draft, step: 'issue', name: '李四' }],
  content: { digest: 'sha256:a', form: currentForm.id, agency: '某局', year: 2025, figures: { 'disputes.review.total': null }, paragraphs: { overview: ['ab'] } },
};

/** What a workbook holds under a key, and what it means. */
const sound: readonly (readonly [key: keyof Kept, stored: unknown, value: unknown])[] = [
  ['bindings', {}, {}],
  ['bindings', { disclosure: { sheet: '表二', area: 'A2:B4' } }, { disclosure: { sheet: '表二', area } }],
  ['bindings', { applications: { sheet: '表三', area: 'A2:B4' }, disputes: { sheet: '表四', area: 'A2:B4' } },
    { applications: { sheet: '表三', area }, disputes: { sheet: '表四', area } }],
  ['bindings', { text: { sheet: '稿件', area: 'B2' } }, { text: { sheet: '稿件', area: { row: 1, column: 1, rows: 1, columns: 1 } } }],
  ['identity', {}, {}],
  ['identity', { agency: '某局' }, { agency: '某局' }],
  ['identity', { year: 2024 }, { year: 2024 }],
  ['identity', { year: null }, { year: null }],
  ['identity', { body: 'ministry' }, { body: 'ministry' }],
  ['identity', { body: 'institution' }, { body: 'institution' }],
  ['waivers', [], []],
  ['waivers', [waiver, { ...waiver, values: [null], facts: { before: 3, column: '总计' } }],
    [waiver, { ...waiver, values: [null], facts: { before: 3, column: '总计' } }]],
  ['lastYear', lastYear, lastYear],
  ['lastYear', { ...lastYear, year: null }, { ...lastYear, year: null }],
  ['lastYear', { ...lastYear, sameBody: true }, { ...lastYear, sameBody: true }],
  ['lastYear', { ...lastYear, figures: { 'disputes.review.total': -3 } }, { ...lastYear, figures: { 'disputes.review.total': null } }],
  ['facts', { published: 0, informationFee: 0.5, problems: [''] }, { published: 0, informationFee: 0.5, problems: [''] }],
  ['texts', { paragraphs: [] }, { paragraphs: [] }],
  ['texts', { paragraphs: [{ id: 'a', text: '一' }, { id: 'b', text: '一', kept: '二' }], foreign: true },
    { paragraphs: [{ id: 'a', text: '一' }, { id: 'b', text: '一', kept: '二' }], foreign: true }],
  ['signoff', signoff, signoff],
  ['signoff', { ...signoff, signatures: [draft] }, { ...signoff, signatures: [draft] }],
];

const damaged: readonly (readonly [key: keyof Kept, stored: unknown])[] = [
  ['bindings', []],
  ['bindings', { disclosure: 'A2:B4' }],
  ['bindings', { disclosure: { sheet: '表二' } }],
  ['bindings', { disclosure: { sheet: 2, area: 'A2:B4' } }],
  ['bindings', { disclosure: { sheet: '表二', area: 'A:B' } }],
  ['bindings', { disclosure: { sheet: '表二', area: 'A2:B4' }, disputes: { sheet: '表四', area: '' } }],
  ['bindings', { text: { sheet: '稿件', area: 'B' } }],
  ['identity', null],
  ['identity', { agency: 3 }],
  ['identity', { agency: '某局', year: 2024.5 }],
  ['identity', { agency: '某局', body: 'village' }],
  ['waivers', waiver],
  ['waivers', [waiver, { ...waiver, reason: undefined }]],
  ['waivers', [{ ...waiver, values: ['1'] }]],
  ['waivers', [{ ...waiver, facts: { before: null } }]],
  ['lastYear', { ...lastYear, year: 2023.5 }],
  ['lastYear', { ...lastYear, year: undefined }],
  ['lastYear', { ...lastYear, sameBody: false }],
  ['lastYear', { ...lastYear, figures: { 'disputes.review.total': '3' } }],
  ['facts', { published: -1 }],
  ['facts', { informationFee: 0.123 }],
  ['texts', {}],
  ['texts', { paragraphs: [{ id: 'a' }] }],
  ['texts', { paragraphs: [{ id: 'a', text: '一' }, { id: 'a', text: '二' }] }],
  ['texts', { paragraphs: [], foreign: false }],
  ['signoff', { ...signoff, signatures: [] }],
  ['signoff', { ...signoff, signatures: [draft, draft] }],
  ['signoff', { ...signoff, signatures: [{ ...draft, step: 'seal' }] }],
  ['signoff', { signatures: [draft] }],
  ['signoff', { ...signoff, content: { ...signoff.content, year: '2025' } }],
];

const read = (values: Readonly<Record<string, string>>): Kept => parseKept({ values, damaged: false });

describe('what a workbook keeps, read', () => {
  for (const [key, stored, value] of sound) {
    it(`${key}: ${JSON.stringify(stored)}`, () => assert.deepEqual(read({ [key]: JSON.stringify(stored) }), { ...nothingKept, [key]: value }));
  }

  for (const [key, stored] of damaged) {
    it(`${key}: ${JSON.stringify(stored)} counts as not set, and is named`, () =>
      assert.deepEqual(read({ [key]: JSON.stringify(stored) }), { ...nothingKept, damaged: [key] }));
  }

  for (const key of ['bindings', 'identity', 'waivers', 'lastYear', 'facts', 'texts', 'signoff'] as const) {
    it(`${key} that is no JSON is damaged`, () => assert.deepEqual(read({ [key]: '{"a":' }), { ...nothingKept, damaged: [key] }));
  }

  it('knows each stage by its own word, and no other', () => {
    assert.deepEqual(profiles.map((profile) => read({ profile }).profile), ['draft', 'submit', 'publish']);
    for (const profile of ['', 'Draft', '"draft"']) assert.deepEqual(read({ profile }), { ...nothingKept, damaged: ['profile'] });
    assert.deepEqual(profileName, { draft: '草稿', submit: '报送', publish: '发布' });
  });

  it('takes the formula of the check sheet as it stands', () => assert.equal(read({ checkSheet: '=A1' }).checkSheet, '=A1'));

  it('is nothing of a workbook that keeps nothing, or something else', () => {
    assert.deepEqual(read({}), { bindings: {}, identity: {}, waivers: [], profile: 'submit', facts: {}, damaged: [] });
    assert.deepEqual(read({ theirs: '{', toString: 'x' }), nothingKept);
  });

  it('keeps what is sound beside what is damaged, and names each once in one order', () => {
    const kept = read({ facts: '[', identity: '{"agency":"某局"}', bindings: '1', profile: 'publish' });
    assert.deepEqual(kept, { ...nothingKept, identity: { agency: '某局' }, profile: 'publish', damaged: ['bindings', 'facts'] });
  });

  it('says that all may be lost where the part of the file is damaged', () => {
    assert.deepEqual(parseKept({ values: {}, damaged: true }), { ...nothingKept, damaged: ['all'] });
    assert.deepEqual(parseKept({ values: { profile: 'draft', facts: '[' }, damaged: true }), { ...nothingKept, profile: 'draft', damaged: ['all'] });
  });
});
