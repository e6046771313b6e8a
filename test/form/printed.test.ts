import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { currentForm, figureIn, figureOf, formById, forms, isFigureKey, tableKeys } from '../../src/form/index.js';
import { drawForm } from './draw.js';

describe('the forms', () => {
  it('are those of 2021 and 2019, newest first, and the newest is in force', () => {
    assert.deepEqual(forms.map(({ id }) => id), ['2021', '2019']);
    assert.equal(currentForm, forms[0]);
  });

  for (const form of forms) {
    it(`of ${form.id} print what printed-${form.id}.txt says`, () => {
      assert.equal(drawForm(form), readFileSync(new URL(`printed-${form.id}.txt`, import.meta.url), 'utf8'));
    });

    it(`of ${form.id} call each figure by its table, row and column, in printed order`, () => {
      const tables = tableKeys.flatMap((key) => form.tables[key].figures.map((figure) => ({ ...figure, inTable: key })));
      assert.deepEqual(form.figures.map(({ key }) => key), tables.map(({ inTable, row, column }) => `${inTable}.${row}.${column}`));
      for (const { key, table, inTable } of tables) assert.equal(table, inTable, key);
    });

    it(`of ${form.id} have sums of whole keys`, () => {
      for (const { id, rule, table, left, right } of form.equations) {
        assert.ok(id.startsWith(`${rule}:`) && rule.startsWith(`${table}/`), id);
        for (const key of [...left, ...right]) assert.ok(isFigureKey(form, key) && key.startsWith(`${table}.`), key);
      }
    });
  }

  it('are found by their id', () => {
    assert.deepEqual(['2021', '2019', '2008', ''].map(formById), [forms[0], forms[1], undefined, undefined]);
  });
});

describe('the figures of a form', () => {
  const [form2021, form2019] = forms as readonly [typeof currentForm, typeof currentForm];

  for (const [key, in2021, in2019] of [
    ['disclosure.regulations.issued', true, false], ['disclosure.regulations.made', false, true],
    ['applications.received.person', true, true], ['applications.received', false, false], ['constructor', false, false],
  ] as const) {
    it(`${key} is ${in2021 ? '' : 'no '}key of 2021 and ${in2019 ? '' : 'no '}key of 2019`, () => {
      for (const [form, prints, other] of [[form2021, in2021, form2019], [form2019, in2019, form2021]] as const) {
        assert.equal(isFigureKey(form, key), prints);
        if (prints) assert.equal(figureOf(form, key), form.figures.find((figure) => figure.key === key));
        else assert.throws(() => figureOf(form, key), { message: `form ${form.id} has no figure ${key}` });
        if (prints || isFigureKey(other, key)) assert.equal(figureIn(form, key), figureOf(prints ? form : other, key));
        else assert.throws(() => figureIn(form, key), { message: `no form has a figure ${key}` });
      }
    });
  }

  it('are none where a form is not one of ours', () => {
    const copy = { ...form2021 };
    assert.equal(isFigureKey(copy, 'applications.received.person'), false);
    assert.throws(() => figureOf(copy, 'applications.received.person'), /no figure applications\.received\.person/);
    assert.equal(figureIn(copy, 'applications.received.person'), figureOf(form2021, 'applications.received.person'));
  });
});
