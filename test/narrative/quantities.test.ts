import assert from 'node:assert/strict';
import { currentForm as form, figureOf, formById, type FigureKey } from '../../src/form/index.js';
import { lists, type Item } from '../../src/narrative/lists.js';
import { allNames, nearest, termOf } from '../../src/narrative/names/names.js';
import { quantities, type Quantity, type QuantityName } from '../../src/narrative/quantities.js';

/** The figures that these patterns stand for, by the form. */
function matched(patterns: readonly string[], from = form): FigureKey[] {
  return from.figures.map(({ key }) => key).filter((key) => patterns.some((pattern) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`).test(key)));
}

const summed = (name: QuantityName): Quantity => quantities[name];
const parts = (id: string): string[] => [...form.equations.find((equation) => equation.id === id)!.left].sort();

describe('the quantities of the text', () => {
  it('stand for figures of the form, all of them', () => {
    for (const [name, { patterns, parts: told }] of Object.entries<Quantity>(quantities)) {
      for (const pattern of [...patterns, ...told]) {
        assert.ok(matched([pattern]).length + matched([pattern], formById('2019')).length > 0, `${name}: ${pattern}`);
      }
    }
  });

  it('legal persons and bodies are all applicants but natural persons', () =>
    assert.deepEqual(
      [...matched(summed('receivedBodies').patterns), 'applications.received.person'].sort(), parts('applications/row-total:received')));

  for (const [name, group] of [
    ['withheld', 'withheld'], ['unavailable', 'unavailable'], ['unprocessed', 'unprocessed'], ['otherHandling', 'otherHandling'],
  ] as const)
    it(`${name} are the outcomes of that group`, () => assert.deepEqual(matched(summed(name).patterns),
      form.figures.map(({ key }) => key).filter((key) => key.startsWith(`applications.${group}.`) && key.endsWith('.total'))));

  it('（六）其他处理 is one row in the form of 2019', () =>
    assert.deepEqual(matched(summed('otherHandling').patterns, formById('2019')), ['applications.otherHandling.total']));

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
    assert.equal(matched(summed('reviews').parts).length, 5);
    assert.equal(matched(summed('suits').parts).length, 10);
  });
});

describe('the lists of the text', () => {
  const items = (list: readonly Item[]): readonly Item[] => list.flatMap((item) => [item, ...item.reasons ?? []]);

  it('count quantities, facts and single figures', () => {
    for (const { items: found } of Object.values(lists)) {
      for (const { of } of items(found)) assert.match(termOf(of)?.kind ?? '', /^(?:figures|fact)$/, of);
    }
  });

  it('count outcomes, reasons, applicants and results under the words that the form prints', () => {
    const bare = (label: string): string => label.replace(/^(?:（.）|\d\.)/, '').replace(/（[^）]*）/g, '');
    const shorter: Record<string, string> = {
      逾期不补正: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      逾期不缴费: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 其他组织: '其他',
    };
    for (const { of, name } of items(lists.outcomes.items).filter((item) => item.reasons === undefined && item.of.includes('.'))) {
      assert.equal(shorter[name] ?? name, bare(figureOf(form, of).rowPath.at(-1)!), of);
    }
    for (const { of, name } of lists.applicants.items) assert.equal(shorter[name] ?? name, figureOf(form, of).columnPath.at(-1));
    const outcomes = new Set(form.tables.applications.figures.flatMap(({ rowPath }) => (rowPath.length > 1 ? [bare(rowPath[1]!)] : [])));
    assert.deepEqual([...outcomes], [...lists.outcomes.items.map(({ name }) => name), '总计']);
    const columns = [...new Set(form.tables.disputes.figures.map(({ columnPath }) => columnPath.at(-1)!))];
    for (const list of [lists.reviewResults, lists.suitResults]) assert.deepEqual(columns, [...list.items.map(({ name }) => name), '总计']);
  });

  it('add up all results of （一）至（六） and nothing else', () => {
    const patterns = lists.outcomes.items.flatMap(({ of }) => quantities[of as QuantityName].patterns);
    assert.deepEqual(matched(patterns), [...form.equations.find(({ id }) => id === 'applications/breakdown:total')!.left]);
    for (const { of, reasons } of lists.outcomes.items as readonly Item[]) {
      if (reasons) assert.deepEqual(matched(quantities[of as QuantityName].patterns), reasons.map((reason) => reason.of));
    }
  });
});

describe('names in a template', () => {
  for (const [name, kind] of [
    ['received', 'figures'], ['新收', 'figures'], ['received.last', 'compared'], ['新收.百分比', 'compared'], ['培训次数', 'fact'],
    ['outcomes', 'list'], ['办理结果.唯一', 'list'], ['主要问题', 'pairs'], ['主动公开.待填', 'missing'], ['applications.concluded.charity', 'figures'],
    ['applications.otherHandling.total', 'figures'], ['applications.nothing.total', undefined], ['constructor', undefined], ['', undefined],
    ['a.'.repeat(100), undefined],
  ] as const)
    it(`${name.slice(0, 40)} is ${kind}`, () => assert.equal(termOf(name)?.kind, kind));

  for (const [name, like] of [['recieved', 'received'], ['新受', '新收'], ['培训次', '培训次数'], ['完全不同', undefined], ['x'.repeat(500), undefined]] as const)
    it(`${name.slice(0, 40)} is like ${like}`, () => assert.equal(nearest(name), like));

  it('every one has a Chinese word too', () => {
    const english = [...allNames.keys()].filter((name) => /^[\w.]+$/.test(name));
    assert.equal(allNames.size, english.length * 2);
  });
});
