import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { forms, type Equation, type FigureKey, type Form } from '../../src/form/index.js';
import { catalogue, ruleCards } from '../../src/rules/catalogue.js';
import type { RuleCard } from '../../src/rules/card.js';
import { checkCase, readFixture } from './fixture.js';
import { messageFile, messageList } from './messages.js';

describe('the rule book', () => {
  for (const form of forms) describe(`the ${form.equations.length} equations of ${form.id}`, () => {
    it('can hold all at once, with no figure forced to be 0', () => {
      const figures = filled(form);
      for (const { id, left, right } of form.equations) assert.equal(sum(figures, left), sum(figures, right), id);
      assert.deepEqual(Object.keys(figures).filter((key) => figures[key]! <= 0), []);
    });

    it('are independent, but for those that say what implies them', () => {
      const own = form.equations.filter(({ impliedBy }) => impliedBy === undefined);
      assert.equal(rank(form, own), own.length, 'a note is missing');
      const implied = form.equations.filter((equation) => !own.includes(equation));
      assert.deepEqual(implied.filter((equation) => rank(form, [...own, equation]) > own.length)
        .map(({ id }) => id), [], 'a note is superfluous');
      assert.deepEqual(implied.map(({ id }) => id), ['applications/breakdown:total', 'applications/balance:total']);
    });
  });

  it('has each id once, as scope/name in small letters', () => {
    const ids = ruleCards.map(({ id }) => id);
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
    assert.deepEqual(ids.filter((id) => !/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id)), []);
  });

  for (const card of ruleCards) {
    it(`${card.id} stands in the file of its name`, async () => {
      const exported = await import(`../../src/rules/${card.id}.js`) as Readonly<Record<string, Partial<RuleCard>>>;
      assert.equal(Object.values(exported).filter(({ id }) => id === card.id).length, 1);
    });
  }

  for (const { id, sentences } of catalogue) {
    it(`${id} says each of its sentences in some fixture`, () => {
      const { invalid, unchecked } = readFixture(id);
      const said = [...invalid, ...unchecked].flatMap((one) => checkCase(one).findings).filter((finding) => finding.rule === id)
        .map(({ says }) => says);
      assert.deepEqual(Object.keys(sentences).filter((name) => !said.includes(name)), []);
    });
  }

  it('never fails a report by experience alone', () => {
    const hard = ruleCards.filter(({ basis, level }) => basis.kind === 'heuristic' && Object.values(level).includes('error'));
    assert.deepEqual(hard.map(({ id }) => id), []);
  });

  it('says what test/rules/messages.txt shows; npm run update writes it anew', () =>
    assert.equal(messageList(), readFileSync(messageFile, 'utf8')));
});

/** Every detail 1, every sum as it follows. */
function filled(form: Form): Record<FigureKey, number> {
  const figures: Record<FigureKey, number> = Object.fromEntries(form.figures.map(({ key }) => [key, 1]));
  const settle = (rule: string): void => {
    for (const equation of form.equations.filter((one) => one.rule === rule)) {
      const [last] = equation.rule === 'applications/balance' ? equation.left : equation.right;
      figures[last!] = 0;
      figures[last!] = Math.abs(sum(figures, equation.left) - sum(figures, equation.right));
    }
  };
  for (const rule of ['applications/breakdown', 'applications/balance', 'applications/row-total', 'disputes/total']) settle(rule);
  return figures;
}

function sum(figures: Readonly<Record<FigureKey, number>>, keys: readonly FigureKey[]): number {
  return keys.reduce((so, key) => so + figures[key]!, 0);
}

/** How many of these equations are independent: elimination in whole numbers, so that nothing is rounded. */
function rank(form: Form, equations: readonly Equation[]): number {
  let rows = equations.map(({ left, right }) =>
    form.figures.map(({ key }) => BigInt(left.filter((one) => one === key).length - right.filter((one) => one === key).length)));
  let rank = 0;
  for (let column = 0; column < form.figures.length; column++) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    rank++;
    rows = rows.filter((row) => row !== pivot).map((row) =>
      (row[column] === 0n ? row : row.map((value, at) => value * pivot[column]! - pivot[at]! * row[column]!)));
  }
  return rank;
}
