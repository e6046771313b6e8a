import assert from 'node:assert/strict';
import { form2019 } from '../../src/form/2019.js';
import { currentForm, type Form, type TableKey } from '../../src/form/index.js';
import { readAnyForm } from '../../src/finder/read-any-form.js';
import { readDocument } from '../../src/finder/read-document.js';
import type { DocumentBlock } from '../../src/grid/document.js';
import type { Grid } from '../../src/grid/grid.js';
import { emptyReport } from '../../src/report/report.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import { gridOf } from './design-grid.js';
import { textsIn } from '../texts.js';

/** The tables of a form as it prints them, every figure another number. */
function tablesOf(form: Form): Record<TableKey, Grid> {
  const figures = Object.fromEntries(form.figures.map(({ key }, index) => [key, index + 1]));
  const [, disclosure, applications, disputes] = templateSheets(form, { ...emptyReport(form), figures }).map(gridOf);
  return { disclosure: disclosure!, applications: applications!, disputes: disputes! };
}
const [now, before] = [tablesOf(currentForm), tablesOf(form2019)];
const figuresOf = (form: Form, ...tables: TableKey[]): Record<string, number> => Object.fromEntries(form.figures
  .map(({ key, table }, index) => [table, key, index + 1] as const)
  .filter(([table]) => tables.includes(table)).map(([, key, number]) => [key, number]));
/** Without the row of a table that holds this label. */
const without = (grid: Grid, label: string): Grid =>
  ({ ...grid, cells: grid.cells.map((row) => (row?.some((cell) => cell?.value === label) ? undefined : row)) });

describe('reading by the form that the grids hold', () => {
  const onlyOf = (form: Form, other: Form, table: TableKey): Record<string, number> => Object.fromEntries(
    Object.entries(figuresOf(form, table)).filter(([key]) => !other.figures.some((figure) => figure.key === key)));
  const oldDisclosure = onlyOf(form2019, currentForm, 'disclosure');
  const newDisclosure = Object.fromEntries(Object.entries(onlyOf(currentForm, form2019, 'disclosure'))
    .filter(([key]) => !key.startsWith('disclosure.regulations.')));
  const newApplications = onlyOf(currentForm, form2019, 'applications');
  const all = ['disclosure', 'applications', 'disputes'] as const;

  for (const [what, grids, form, figures, notes] of [
    ['the form in force', Object.values(now), currentForm, figuresOf(currentForm, ...all), []],
    ['the form of 2019', Object.values(before), form2019, figuresOf(form2019, ...all), []],
    ['the form in force, whole, beside a table of 2019', [...Object.values(now), { ...before.disclosure, name: '旧' }],
      currentForm, figuresOf(currentForm, ...all), []],
    ['表二 of 2019 alone', [before.disclosure], form2019, figuresOf(form2019, 'disclosure'), []],
    ['表三 of now alone', [now.applications], currentForm, figuresOf(currentForm, 'applications'), []],
    ['表四 alone, which both forms print', [now.disputes], currentForm, figuresOf(currentForm, 'disputes'), []],
    ['nothing', [], currentForm, {}, []],
    ['表二 of 2019 with the others of now', [before.disclosure, now.applications, now.disputes], form2019, {
      ...figuresOf(form2019, 'disclosure'), ...Object.fromEntries(form2019.figures
        .filter(({ table, row }) => table === 'applications' && row !== 'otherHandling')
        .map(({ key }) => [key, figuresOf(currentForm, 'applications')[key]!])),
      ...figuresOf(currentForm, 'disputes'), ...newApplications,
    }, ['表三混用了2021年格式，有21个数只有那种格式才有。']],
    ['those of now, 表二 without a row, and 表二 of 2019',
      [without(now.disclosure, '规章'), now.applications, now.disputes, { ...before.disclosure, name: '旧' }], currentForm, {
        ...Object.fromEntries(Object.entries(figuresOf(currentForm, ...all)).filter(([key]) => !key.startsWith('disclosure.regulations.'))),
        ...oldDisclosure,
      }, [`表二混用了2019年格式，有${Object.keys(oldDisclosure).length}个数只有那种格式才有。`]],
    ['表二 of 2019, whole, with more figures of now', [before.disclosure, { ...without(now.disclosure, '规章'), name: '新' },
      without(now.applications, '（一）予以公开')], form2019, {
      ...figuresOf(form2019, 'disclosure'), ...Object.fromEntries(form2019.figures
        .filter(({ table, row }) => table === 'applications' && row !== 'otherHandling' && row !== 'granted')
        .map(({ key }) => [key, figuresOf(currentForm, 'applications')[key]!])),
      ...newDisclosure, ...newApplications,
    }, [`表二、表三混用了2021年格式，有${Object.keys(newDisclosure).length + 21}个数只有那种格式才有。`]],
  ] as const) it(what, () => {
    const { report } = readAnyForm(grids);
    assert.equal(report.form, form.id);
    assert.deepEqual(report.figures, figures);
    assert.deepEqual(report.notes, notes);
    assert.deepEqual(Object.keys(report.places).sort(), Object.keys(figures).sort());
  });

  it('keeps what is wrong with a figure that only the other form prints', () => {
    const odd: Grid = { ...now.applications, cells: now.applications.cells.map((row) =>
      row?.map((cell) => (cell?.value === newApplications['applications.otherHandling.other.person'] ? { value: '约3' } : cell))) };
    const { report } = readAnyForm([before.disclosure, odd, now.disputes]);
    assert.equal(report.figures['applications.otherHandling.other.person'], null);
    assert.equal(report.entries['applications.otherHandling.other.person']?.text, '约3');
    assert.deepEqual(Object.keys(report.entries), ['applications.otherHandling.other.person']);
  });
});

describe('a document read as a report', () => {
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
  const table = (grid: Grid, name: string): DocumentBlock => ({ kind: 'table', grid: { ...grid, name } });
  const blocks = [
    paragraph('某区档案局2024年政府信息公开工作年度报告'), paragraph('一、总体情况'), paragraph('甲。'), table(now.disclosure, '表'),
    table(now.applications, '表'), paragraph('五、存在的主要问题及改进情况'), paragraph('乙。'), table(now.disputes, '正文'),
  ];

  it('holds title, texts and tables, without places', () => {
    const { report, tables, paper, grids } = readDocument({ blocks, notes: ['读到一半'] });
    assert.deepEqual([report.form, report.agency, report.year], ['2021', '某区档案局', 2024]);
    assert.deepEqual(textsIn(report.sections), { overview: '甲。', problems: '乙。' });
    assert.deepEqual(report.figures, figuresOf(currentForm, 'disclosure', 'applications', 'disputes'));
    assert.deepEqual([report.places, report.unread, report.notes, paper], [{}, {}, ['读到一半'], true]);
    assert.deepEqual(grids[0]!.cells, blocks.flatMap((block) => (block.kind === 'paragraph' ? [[{ value: block.text }]] : [])));
    assert.deepEqual(grids.map(({ name }) => name), ['正文', '表', '表（2）', '正文（3）']);
    assert.deepEqual(Object.values(tables).map((match) => match.state === 'found' && match.map.sheet), ['表', '表（2）', '正文（3）']);
  });

  it('takes numbers that stand as text', () => {
    const texts: Grid = { ...now.disputes, cells: now.disputes.cells.map((row) =>
      row?.map((cell) => cell && { value: String(cell.value) })) };
    const { report } = readDocument({ blocks: [table(texts, '表')], notes: [] });
    assert.deepEqual([report.figures, report.entries], [figuresOf(currentForm, 'disputes'), {}]);
  });

  it('tells what was not found from what stands where nothing was read', () => {
    const own = figuresOf(currentForm, 'applications');
    const torn: Grid = { ...now.applications, cells: now.applications.cells.map((row) =>
      row?.map((cell) => (cell?.value === own['applications.received.person'] ? { value: null, unread: 'misaligned' as const } : cell))) };
    const { report } = readDocument({ blocks: [table(torn, '表')], notes: ['有图片'], gap: 'picture' });
    const { 'applications.received.person': _, ...read } = own;
    assert.deepEqual(report.figures, read);
    assert.deepEqual(report.unread, {
      ...Object.fromEntries(currentForm.figures.filter((figure) => figure.table !== 'applications').map(({ key }) => [key, 'picture'])),
      'applications.received.person': 'misaligned',
    });
  });

  it('puts the notes of the reader before its own', () => {
    const mixed = [table(before.disclosure, '一'), table(now.applications, '二'), table(now.disputes, '三')];
    assert.deepEqual(readDocument({ blocks: mixed, notes: ['读到一半'] }).report.notes,
      ['读到一半', '表三混用了2021年格式，有21个数只有那种格式才有。']);
  });
});
