import assert from 'node:assert/strict';
import { currentForm as form, figureOf, forms } from '../../src/form/index.js';
import type { Cell } from '../../src/report/cell.js';
import { emptyReport, judged, readFigures, type Place, type Report } from '../../src/report/report.js';

const received = 'applications.received.person';
const fees = 'disclosure.fees.amount';
const total = 'disputes.review.total';

describe('the cells of figures', () => {
  const place: Place = { sheet: '表三', cell: 'D4' };
  const parts = { figures: {}, entries: {}, unread: {}, places: {} };

  for (const [what, cell, expected] of [
    ['a number', { value: 3 }, { figures: { [received]: 3 } }],
    ['a blank', undefined, { figures: { [received]: null } }],
    ['a number with a unit', { value: '3件' },
      { figures: { [received]: 3 }, entries: { [received]: { text: '3件', problem: { kind: 'unit', suggestion: 3 } } } }],
    ['a placeholder', { value: '/' }, { figures: { [received]: null }, entries: { [received]: { text: '/', problem: { kind: 'placeholder' } } } }],
    ['what could not be read', { value: null, unread: 'picture' }, { unread: { [received]: 'picture' } }],
  ] as const satisfies [string, Cell | undefined, Partial<typeof parts>][]) {
    it(`give a report ${what}`, () => {
      const figure = figureOf(form, received);
      assert.deepEqual(readFigures([{ figure, cell }]), { ...parts, ...expected });
      assert.deepEqual(readFigures([{ figure, cell, place }]), { ...parts, ...expected, places: { [received]: place } });
    });
  }

  it('are read as their figure is, and go on after one that could not be', () => {
    const cells = [
      { figure: figureOf(form, total), cell: { value: null, unread: 'partial' } as const },
      { figure: figureOf(form, fees), cell: { value: '0.5万元' } }, { figure: figureOf(form, received), cell: { value: '12' } },
    ];
    const entries = { [fees]: { text: '0.5万元', problem: { kind: 'unit', suggestion: 0.5 } } };
    const found = { figures: { [fees]: 0.5, [received]: 12 }, unread: { [total]: 'partial' }, places: {} };
    assert.deepEqual(readFigures(cells, false), { ...found, entries });
    assert.deepEqual(readFigures(cells), {
      ...found, entries: { ...entries, [received]: { text: '12', problem: { kind: 'number-as-text', suggestion: 12 } } },
    });
  });
});

describe('a report judged', () => {
  const empty = emptyReport(form);
  const note = { text: '12件', problem: { kind: 'unit', suggestion: 12 } } as const;

  it('begins empty', () => assert.deepEqual(empty, {
    form: '2021', agency: '', year: null, figures: {}, entries: {}, unread: {}, sections: {}, places: {}, notes: [],
  }));

  const cases: [string, Partial<Report>, Partial<Report>][] = [
    ['a negative number', { figures: { [received]: -3 } }, { entries: { [received]: { text: '-3', problem: { kind: 'negative' } } } }],
    ['a fraction', { figures: { [received]: 2.5 } }, { entries: { [received]: { text: '2.5', problem: { kind: 'fraction' } } } }],
    ['a number beyond all numbers', { figures: { [received]: 1e300 } },
      { figures: { [received]: null }, entries: { [received]: { text: '1e+300', problem: { kind: 'text' } } } }],
    ['a number worse than it was told to be', { figures: { [received]: -3 }, entries: { [received]: note } },
      { entries: { [received]: { text: '-3', problem: { kind: 'negative' } } } }],
    ['a problem without its figure', { entries: { [received]: note } }, { figures: { [received]: null } }],
    ['a figure that is said to be unread', { figures: { [received]: 3 }, unread: { [received]: 'picture', [total]: 'picture' } },
      { unread: { [total]: 'picture' } }],
    ['a problem of a figure that is said to be unread', { entries: { [received]: note }, unread: { [received]: 'picture' } },
      { figures: { [received]: null }, unread: {} }],
    ['a figure of the former form', { figures: { 'disclosure.licensing.change': -3, 'disclosure.regulations.made': -3 } },
      { entries: { 'disclosure.regulations.made': { text: '-3', problem: { kind: 'negative' } } } }],
  ];
  for (const [what, given, expected] of cases) {
    it(`tells ${what}`, () => assert.deepEqual(judged(form, { ...empty, ...given }), { ...empty, ...given, ...expected }));
  }

  for (const [what, given] of [
    ['no figures', {}],
    ['sound figures, blanks and what was told', { figures: { [received]: 12, [fees]: 0.5, [total]: null }, entries: { [received]: note } }],
    ['figures that could not be read', { figures: { [received]: 3 }, unread: { [total]: 'picture' } }],
  ] as [string, Partial<Report>][]) {
    it(`is the same one with ${what}`, () => {
      const report = { ...empty, ...given };
      assert.equal(judged(form, report), report);
    });
  }

  it('throws for a key that no form prints', () => {
    assert.throws(() => judged(forms[1]!, { ...empty, figures: { 'applications.x.y': 1 } }), { message: 'no form has a figure applications.x.y' });
  });
});
