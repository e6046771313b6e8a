import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { currentForm } from '../../../src/form/index.js';
import type { Signoff } from '../../../src/report/signoff.js';
import { nothingKept, type Kept } from '../../../src/workbook/kept/kept.js';
import { parseKept } from '../../../src/workbook/kept/parse.js';
import { keptSettings } from '../../../src/workbook/kept/write.js';

const waiver = {
  rule: 'disputes/total', finding: 'x', figures: ['disputes.review.total'], values: [1], reason: '已核对', name: '张三', date: '2026-01-15',
};
const area = { row: 1, column: 0, rows: 3, columns: 2 };
const signoff: Signoff = {
  signatures: [{ step: 'draft', name: '张三', date: '2026-01-15', digest: 'sha256:a' }],
  content: { digest: 'sha256:a', form: currentForm.id, agency: '某局', year: null, figures: {}, paragraphs: {} },
};

/** A part of what is kept, and the text that it is kept as; undefined leaves no setting behind. */
const written: readonly (readonly [change: Partial<Kept>, text: string | undefined])[] = [
  [{ bindings: {} }, undefined],
  [{ bindings: { disputes: { sheet: '表四', area }, disclosure: { sheet: '表二', area } } },
    '{"disclosure":{"sheet":"表二","area":"A2:B4"},"disputes":{"sheet":"表四","area":"A2:B4"}}'],
  [{ bindings: { text: { sheet: '稿件', area: { row: 1, column: 1, rows: 1, columns: 1 } } } }, '{"text":{"sheet":"稿件","area":"B2"}}'],
  [{ identity: {} }, undefined],
  [{ identity: { year: null } }, '{"year":null}'],
  [{ waivers: [] }, undefined],
  [{ waivers: [waiver] }, `[${JSON.stringify(waiver)}]`],
  [{ lastYear: undefined }, undefined],
  [{ lastYear: { form: currentForm.id, agency: '某局', year: 2023, figures: {}, sameBody: true } },
    `{"form":"${currentForm.id}","agency":"某局","year":2023,"figures":{},"sameBody":true}`],
  [{ profile: 'draft' }, 'draft'],
  [{ facts: {} }, undefined],
  [{ facts: { problems: [], measures: ['', ' \n'] } }, undefined],
  [{ facts: { published: 0 } }, '{"published":0}'],
  [{ facts: { published: 3, trainings: undefined as never } }, '{"published":3}'],
  [{ facts: { problems: ['', '公开不够及时'] } }, '{"problems":["","公开不够及时"]}'],
  [{ texts: undefined }, undefined],
  [{ texts: { paragraphs: [] } }, '{"paragraphs":[]}'],
  [{ texts: { paragraphs: [{ id: 'a', text: '一', kept: '二' }], foreign: true } },
    '{"paragraphs":[{"id":"a","text":"一","kept":"二"}],"foreign":true}'],
  [{ signoff: undefined }, undefined],
  [{ signoff }, JSON.stringify(signoff)],
  [{ checkSheet: undefined }, undefined],
  [{ checkSheet: '=A1' }, '=A1'],
];

describe('what a workbook keeps, written', () => {
  for (const [change, text] of written) {
    const [key] = Object.keys(change) as [keyof Kept];
    it(`${inspect(change)} is ${text === undefined ? 'no setting' : 'kept'}`, () => assert.deepEqual(keptSettings(change), { [key]: text }));
    if (text !== undefined) {
      it(`${text} is written again as it was read`, () => {
        const read = parseKept({ values: { [key]: text }, damaged: false });
        assert.notDeepEqual(read, nothingKept);
        assert.deepEqual(keptSettings({ [key]: read[key] }), { [key]: text });
      });
    }
  }

  it('writes what changed and nothing else, and never what is damaged', () => {
    assert.deepEqual(keptSettings({}), {});
    assert.deepEqual(keptSettings({ damaged: ['facts'], profile: 'publish', facts: {} }), { profile: 'publish', facts: undefined });
  });
});
