import assert from 'node:assert/strict';
import fc from 'fast-check';
import { currentForm as form } from '../../../src/form/index.js';
import type { Paragraph } from '../../../src/narrative/types.js';
import { paragraphText, writeNarrative } from '../../../src/narrative/write.js';
import type { PresentRows } from '../../../src/workbook/text/text-match.js';
import { planTexts, type TextPlan } from '../../../src/workbook/text/text-plan.js';
import type { WrittenTexts } from '../../../src/workbook/kept/text-record.js';
import { recordOf as recordedTexts } from '../../../src/workbook/text/text-sheet.js';
import { consistentReports } from '../../reports.js';

/** A short text: a heading and bodies named a, b, c … */
function text(bodies: Readonly<Record<string, string>>): Paragraph[] {
  return [
    { id: 'title', kind: 'title', pieces: ['某局2024年政府信息公开工作年度报告'] },
    ...Object.entries(bodies).map(([id, words]): Paragraph => ({ id, kind: 'body', pieces: [words] })),
  ];
}

const first = text({ a: '全年收到申请3件。', b: '全年办结3件。', c: '未发生行政复议。' });
const later = text({ a: '全年收到申请4件。', b: '全年办结4件。', c: '未发生行政复议。' });
const title = paragraphText(first[0]!);
const [a, b, c] = first.slice(1).map(paragraphText) as [string, string, string];
const [a2, b2] = later.slice(1).map(paragraphText) as [string, string];

const recordOf = (paragraphs: readonly Paragraph[]): WrittenTexts => ({
  paragraphs: paragraphs.map((paragraph) => ({ id: paragraph.id, text: paragraphText(paragraph) })),
});
const record = recordOf(first);

function plan(previous: WrittenTexts | undefined, present: PresentRows, next: readonly Paragraph[], ...replace: string[]): TextPlan {
  const found = planTexts(previous, present, next, new Set(replace));
  assert.ok(found, 'the sheet is ours');
  return found;
}

function applied({ blocks }: TextPlan, present: PresentRows): (string | null)[] {
  const rows = [...present];
  for (const block of blocks) {
    assert.deepEqual([block.sheet, block.column, block.values.length, block.values[0]!.length], ['正文', 0, 1, 1]);
    while (rows.length <= block.row) rows.push(null);
    rows[block.row] = block.values[0]![0] as string | null;
  }
  return rows;
}

const statuses = ({ steps }: TextPlan): Record<string, string> => Object.fromEntries(steps.map(({ id, status }) => [id, status]));

type Case = readonly [
  why: string, present: PresentRows, next: readonly Paragraph[], replace: readonly string[], after: PresentRows,
  statuses: Readonly<Record<string, string>>,
];

describe('writing the text again', () => {
  for (const [why, present, next, replace, after, told] of [
    ['nothing changed', [title, a, b, c], first, [], [title, a, b, c], { title: 'same', a: 'same', b: 'same', c: 'same' }],
    ['the figures changed', [title, a, b, c], later, [], [title, a2, b2, c], { title: 'same', a: 'update', b: 'update', c: 'same' }],
    ['a person changed a paragraph, then the figures changed', [title, a, '全年办结3件，均为网上申请。', c], later, [],
      [title, a2, '全年办结3件，均为网上申请。', c], { title: 'same', a: 'update', b: 'kept', c: 'same' }],
    ['the caller asks to replace it', [title, a, '全年办结3件，均为网上申请。', c], later, ['b'], [title, a2, b2, c], { title: 'same', a: 'update', b: 'replace', c: 'same' }],
    ['a person wrote something quite different there', [title, a, '见附件', c], later, [], [title, a2, '见附件', c], { title: 'same', a: 'update', b: 'kept', c: 'same' }],
    ['a person wrote what we would write', [title, a, b2, c], later, [], [title, a2, b2, c], { title: 'same', a: 'update', b: 'same', c: 'same' }],
    ['a person added a paragraph', [title, a, '另有说明。', b, c], later, [], [title, a2, '另有说明。', b2, c], { title: 'same', a: 'update', b: 'update', c: 'same' }],
    ['a person added rows above and below', ['内部稿', null, title, a, b, c, '附：联系方式'], later, [],
      ['内部稿', null, title, a2, b2, c, '附：联系方式'], { title: 'same', a: 'update', b: 'update', c: 'same' }],
    ['a person deleted the row', [title, a, c], later, [], [title, a2, c], { title: 'same', a: 'update', b: 'deleted', c: 'same' }],
    ['a person emptied the cell', [title, a, null, c], later, [], [title, a2, null, c], { title: 'same', a: 'update', b: 'deleted', c: 'same' }],
    ['an emptied one is asked for again', [title, a, null, c], later, ['b'], [title, a2, b2, c], { title: 'same', a: 'update', b: 'add', c: 'same' }],
    ['a deleted one is asked for again', [title, a, c, '附注'], later, ['b'], [title, a2, c, '附注', b2], { title: 'same', a: 'update', b: 'add', c: 'same' }],
    ['the empty row has notes beside it', [title, a, '', c], later, ['b'], [title, a2, '', c, b2], { title: 'same', a: 'update', b: 'add', c: 'same' }],
    ['a person sorted the rows', [c, b, title, a], later, [], [c, b2, title, a2], { title: 'same', a: 'update', b: 'update', c: 'same' }],
    ['a person moved and changed one', ['全年办结3件。其中当面答复1件。', title, a, c], later, [],
      ['全年办结3件。其中当面答复1件。', title, a2, c], { title: 'same', a: 'update', b: 'kept', c: 'same' }],
    ['a person split one into two', [title, a, '全年办结3件', '均为网上申请。', c], later, [],
      [title, a2, '全年办结3件', '均为网上申请。', c], { title: 'same', a: 'update', b: 'kept', c: 'same' }],
    ['a person copied a paragraph', [title, a, b, c, b], later, [], [title, a2, b2, c, b], { title: 'same', a: 'update', b: 'update', c: 'same' }],
    ['a new paragraph goes to an empty row between its neighbours', [title, a, b, null, c], text({ a, b, new: '新增。', c }), [],
      [title, a, b, '新增。', c], { title: 'same', a: 'same', b: 'same', new: 'add', c: 'same' }],
    ['a new paragraph goes below, and moves nothing', [title, a, b, c], text({ new: '新增。', a, b, c }), [],
      [title, a, b, c, '新增。'], { title: 'same', new: 'add', a: 'same', b: 'same', c: 'same' }],
    ['two new paragraphs and one empty row', [title, null, a, b, c], text({ new: '新增。', newer: '再增。', a, b, c }), [],
      [title, '新增。', a, b, c, '再增。'], { title: 'same', new: 'add', newer: 'add', a: 'same', b: 'same', c: 'same' }],
    ['a person put a note above and moved one to the end', [title, '注：内部稿', b, c, a], later, [],
      [title, '注：内部稿', b2, c, a2], { title: 'same', a: 'update', b: 'update', c: 'same' }],
    ['one is no longer written', [title, a, b, c], text({ a, c }), [], [title, a, null, c], { title: 'same', a: 'same', c: 'same', b: 'removed' }],
    ['one is no longer written, but a person had changed it', [title, a, '办结3件，均为网上申请。', c], text({ a, c }), [],
      [title, a, '办结3件，均为网上申请。', c], { title: 'same', a: 'same', c: 'same' }],
  ] as const satisfies readonly Case[]) {
    it(why, () => {
      const found = plan(record, present, next, ...replace);
      assert.deepEqual(statuses(found), told);
      assert.deepEqual(applied(found, present), after);
    });
    it(`${why}; twice changes nothing more`, () => {
      const once = plan(record, present, next, ...replace);
      const rows = applied(once, present);
      const again = plan(once.written, rows, next);
      assert.deepEqual(again.blocks, []);
      assert.deepEqual(again.written, once.written);
    });
  }

  it('tells which kept paragraphs the figures have left behind', () => {
    const edited = [title, '全年共收到申请3件。', b, '未发生行政复议和诉讼。'];
    assert.deepEqual(plan(record, edited, later).steps.filter(({ status }) => status === 'kept').map(({ id, outdated, present, next }) =>
      [id, outdated, present, next]), [
      ['a', true, '全年共收到申请3件。', a2], ['c', false, '未发生行政复议和诉讼。', c]]);
  });

  it('lists the rows that a person added', () => {
    assert.deepEqual(plan(record, ['内部稿', title, a, '另有说明。', b, c, null, '附'], first).added, [0, 3, 7]);
  });

  it('knows a changed paragraph again after sorting, because it remembers the person’s version', () => {
    const kept = plan(record, [title, a, '见附件', c], later);
    assert.deepEqual(kept.written.paragraphs[2], { id: 'b', text: b, kept: '见附件' });
    assert.deepEqual(statuses(plan(kept.written, ['见附件', c, a2, title], later)), { title: 'same', a: 'same', b: 'kept', c: 'same' });
  });

  it('knows a changed paragraph again after something else took its place', () => {
    const kept = plan(record, [title, a, '略', c], later);
    assert.deepEqual(statuses(plan(kept.written, [title, a2, '另有说明。', c, '略'], later, 'b')), {
      title: 'same', a: 'same', b: 'replace', c: 'same',
    });
    assert.deepEqual(plan(kept.written, [title, a2, '另有说明。', c, '略'], later, 'b').blocks.map(({ row }) => row), [4]);
  });

  it('gives each new paragraph a row of its own in a sorted sheet', () => {
    const before = recordOf(text({ a, b, c, d: '另有情况。' }));
    const present = [title, c, a, null, b, '另有情况。'];
    const found = plan(before, present, text({ a, new: '新增。', b, c, newer: '再增。', d: '另有情况。' }));
    assert.deepEqual(applied(found, present), [title, c, a, '新增。', b, '另有情况。', '再增。']);
  });

  it('keeps the record in the order of the sheet, a deleted paragraph after the one above it', () => {
    const { written } = plan(record, [c, b, title], later);
    assert.deepEqual(written.paragraphs.map(({ id }) => id), ['c', 'b', 'title', 'a']);
  });

  it('goes on telling that a deleted paragraph would be another by now', () => {
    const { written } = plan(record, [title, b, c], later);
    assert.deepEqual(plan(written, [title, b2, c], later).steps[1], { id: 'a', status: 'deleted', next: a2, outdated: true });
  });

  it('writes a paragraph again once the person has put our words back', () => {
    const kept = plan(record, [title, a, '见附件', c], later);
    assert.equal(statuses(plan(kept.written, [title, a2, b, c], later))['b'], 'update');
  });
});

describe('a paragraph that a person edited and that holds our numbers', () => {
  const slot = (name: string, text: string) => ({ name, source: { figure: name }, text, blank: false });
  const year = (received: string, concluded: string): Paragraph[] => [
    ...text({}), { id: 'a', kind: 'body', pieces: ['新收政府信息公开申请', slot('received', received), '件，共办结', slot('concluded', concluded), '件。'] },
    { id: 'b', kind: 'body', pieces: ['没有其他事项。'] },
  ];
  const [old, next] = [year('3', '3'), year('4', '5')];
  const written: WrittenTexts = recordedTexts(old);
  const current = (name: string): string | undefined => ({ received: '4', concluded: '5' })[name];
  const planned = (previous: WrittenTexts, present: PresentRows, after = next, now = current, ...replace: string[]): TextPlan =>
    planTexts(previous, present, after, new Set(replace), now)!;
  const edited = '我局新收政府信息公开申请3件，另有3件咨询，共办结3件。';
  const present = [title, edited, '没有其他事项。'];

  it('keeps the words and takes the numbers of now, but not that of the person', () => {
    const found = planned(written, present);
    assert.deepEqual(applied(found, present)[1], '我局新收政府信息公开申请4件，另有3件咨询，共办结5件。');
    const { status, refreshed, next: ours } = found.steps[1]!;
    assert.deepEqual([status, refreshed?.changes, ours], ['refresh', [
      { name: 'received', from: '3', to: '4' }, { name: 'concluded', from: '3', to: '5' }], '新收政府信息公开申请4件，共办结5件。']);
  });

  it('does so year after year', () => {
    const first = planned(written, present);
    const rows = applied(first, present);
    assert.deepEqual(planned(first.written, rows).blocks, []);
    const later = planned(first.written, rows, year('6', '7'), (name) => ({ received: '6', concluded: '7' })[name]);
    assert.equal(applied(later, rows)[1], '我局新收政府信息公开申请6件，另有3件咨询，共办结7件。');
    assert.equal(later.steps[1]!.outdated, true);
    assert.equal(planned(later.written, applied(later, rows), year('6', '7')).steps[1]!.outdated, false);
  });

  it('leaves a slot alone once the person has typed another number there', () => {
    const first = planned(written, present);
    const typed = [title, '我局新收政府信息公开申请9件，另有3件咨询，共办结5件。', '没有其他事项。'];
    const later = planned(first.written, typed, year('6', '7'), (name) => ({ received: '6', concluded: '7' })[name]);
    assert.equal(applied(later, typed)[1], '我局新收政府信息公开申请9件，另有3件咨询，共办结7件。');
  });

  it('takes our sentence where the caller asks for it', () =>
    assert.equal(applied(planned(written, present, next, current, 'a'), present)[1], '新收政府信息公开申请4件，共办结5件。'));

  it('is kept as it is where nothing is known of its numbers', () => {
    const found = planned(written, present, next, () => undefined);
    assert.deepEqual([found.steps[1]!.status, found.blocks], ['kept', []]);
  });

  it('is kept as it is where an older record knows no slots', () => {
    const found = planned({ paragraphs: written.paragraphs.map(({ id, text: words }) => ({ id, text: words })) }, present);
    assert.deepEqual([found.steps[1]!.status, found.blocks], ['kept', []]);
  });
});

describe('a sheet that is not ours', () => {
  for (const [why, previous, present] of [
    ['no record', undefined, ['关于会议的通知', '各科室：']],
    ['no record and our headings', undefined, [title, '一、总体情况']],
    ['no record and nearly our text', undefined, [title, a, b, '未发生行政复议']],
    ['an empty sheet', undefined, []],
    ['a record, but every paragraph is another', record, ['关于会议的通知', '各科室：', '请参加。']],
    ['a record, but only the title is ours', record, [title, '各科室：', '请参加。']],
  ] as const)
    it(`is left alone: ${why}`, () => assert.equal(planTexts(previous, present, first, new Set(['a', 'b', 'c'])), undefined));

  it('is ours when it begins with exactly our text: only the record was lost', () => {
    const found = plan(undefined, [title, a, b, c, null, '附注'], first);
    assert.deepEqual(found.blocks, []);
    assert.deepEqual(found.added, [5]);
    assert.deepEqual(found.written, record);
  });
});

describe('whatever a person does to the sheet', () => {
  type Deed = {
    readonly kind: 'edit' | 'insert' | 'delete' | 'clear' | 'move'; readonly at: number; readonly to: number; readonly words: string
  };
  const deeds = fc.array(fc.record<Deed>({
    kind: fc.constantFrom('edit', 'insert', 'delete', 'clear', 'move'), at: fc.nat(), to: fc.nat(),
    words: fc.stringMatching(/^[甲乙丙丁0-9件]{1,20}$/).map((words) => `人工：${words}`),
  }), { maxLength: 12 });
  const facts = fc.record({ published: fc.nat(500), informationFee: fc.nat(90), trainings: fc.nat(9) }, { requiredKeys: [] });

  function act(rows: (string | null)[], { kind, at, to, words }: Deed): void {
    const row = at % Math.max(1, rows.length);
    if (kind === 'insert') rows.splice(row, 0, words);
    else if (kind === 'edit' && typeof rows[row] === 'string') rows[row] = to % 2 === 0 ? words : `${rows[row]}${words}`;
    else if (kind === 'clear') rows[row] = null;
    else if (kind === 'delete') rows.splice(row, 1);
    else if (kind === 'move') rows.splice(to % Math.max(1, rows.length), 0, ...rows.splice(row, 1));
  }
  const years = fc.array(fc.record({ report: consistentReports, told: facts, deeds }), { minLength: 2, maxLength: 4 });

  it('never writes over a row that a person wrote, unless the caller names it, and writing twice changes nothing', () => {
    let kept = 0;
    fc.assert(fc.property(years, (steps) => {
      const start = writeNarrative(form, steps[0]!.report, steps[0]!.told);
      let rows: (string | null)[] = start.map(paragraphText);
      let written = recordOf(start);
      for (const { report, told, deeds: done } of steps) {
        for (const deed of done) act(rows, deed);
        const next = writeNarrative(form, report, told);
        const found = planTexts(written, rows, next);
        if (!found) return;
        const before = [...rows];
        rows = applied(found, rows);
        for (const { row } of found.blocks) {
          const covered = before[row] ?? null;
          assert.ok(covered === null || written.paragraphs.some(({ text: words }) => words === covered), `${row}: ${covered}`);
        }
        const own = (words: string | null | undefined): boolean => words?.includes('人工：') === true;
        assert.deepEqual(rows.map((words) => (own(words) ? words : null)).slice(0, before.length), before.map((words) =>
          (own(words) ? words : null)));
        const again = planTexts(found.written, rows, next);
        assert.ok(again);
        assert.deepEqual(again.blocks, []);
        kept += found.steps.filter(({ status }) => status === 'kept').length;
        written = found.written;
      }
    }), { numRuns: 150 });
    assert.ok(kept > 0, 'some runs must have kept a paragraph');
  });

  it('writes exactly the changed paragraphs that the caller names', () => {
    fc.assert(fc.property(years, fc.nat(), ([before, now], pick) => {
      const start = writeNarrative(form, before!.report, before!.told);
      const rows = start.map(paragraphText).map((words, row) => (row > 1 && row % 3 === 0 ? `人工：${row}${words}` : words));
      const next = writeNarrative(form, now!.report, now!.told);
      // rows stand for paragraphs as long as none comes or goes
      fc.pre(start.map(({ id }) => id).join() === next.map(({ id }) => id).join());
      const edited = start.flatMap(({ id }, row) => (rows[row]!.startsWith('人工：') ? [id] : []));
      const named = edited.filter((_, index) => (pick >> index) % 2 === 1);
      const found = planTexts(recordOf(start), rows, next, new Set(named));
      assert.ok(found);
      const touched = new Set(found.blocks.map(({ row }) => start[row]!.id));
      assert.deepEqual(edited.filter((id) => touched.has(id)), named);
    }), { numRuns: 100 });
  });
});
