import assert from 'node:assert/strict';
import { currentForm as form, type FigureKey } from '../../src/form/index.js';
import { quantities, type Quantity, type QuantityName } from '../../src/narrative/quantities.js';

/** The figures that these patterns stand for, by the form. */
function matched(patterns: readonly string[]): FigureKey[] {
  return form.figures.map(({ key }) => key).filter((key) => patterns.some((pattern) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`).test(key)));
}

function summed(name: QuantityName): Quantity & { kind: 'figures' } {
  const quantity: Quantity = quantities[name];
  assert.ok(quantity.kind === 'figures', name);
  return quantity;
}

const parts = (id: string): string[] => [...form.equations.find((equation) => equation.id === id)!.left].sort();

describe('the quantities of the text', () => {
  it('stand for figures of the form, all of them', () => {
    for (const [name, quantity] of Object.entries(quantities)) {
      if (quantity.kind !== 'figures') continue;
      for (const pattern of [...quantity.patterns, ...quantity.parts]) assert.notDeepEqual(matched([pattern]), [], `${name}: ${pattern}`);
    }
  });

  it('legal persons and bodies are all applicants but natural persons', () =>
    assert.deepEqual(
      [...matched(summed('receivedBodies').patterns), 'applications.received.person'].sort(), parts('applications/row-total:received')));

  for (const [name, group, id] of [
    ['withheld', 'withheld', 8], ['unavailable', 'unavailable', 3], ['unprocessed', 'unprocessed', 5], ['otherHandling', 'otherHandling', 3],
  ] as const)
    it(`${name} are the ${id} outcomes of that group`, () => assert.deepEqual(matched(summed(name).patterns),
      form.figures.map(({ key }) => key).filter((key) => key.startsWith(`applications.${group}.`) && key.endsWith('.total'))));

  it('what was concluded is none only when no outcome speaks against it', () => {
    const told = new Set(matched(summed('concluded').parts));
    assert.deepEqual(parts('applications/breakdown:total').filter((key) => !told.has(key)), []);
  });

  for (const [name, column] of [
    ['suits', 'total'], ['suitsUpheld', 'upheld'], ['suitsCorrected', 'corrected'], ['suitsOther', 'other'], ['suitsPending', 'pending'],
  ] as const)
    it(`${name} adds up both kinds of suits`, () => assert.deepEqual(
      matched(summed(name).patterns), [`disputes.directSuit.${column}`, `disputes.suitAfterReview.${column}`]));

  it('a total of disputes is none only when no result speaks against it', () => {
    assert.deepEqual(matched(summed('reviews').parts).length, 5);
    assert.deepEqual(matched(summed('suits').parts).length, 10);
  });
});
