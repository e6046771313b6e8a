import assert from 'node:assert/strict';
import type { RuleContext } from '../../src/rules/context.js';
import { heuristic, levels } from '../../src/rules/card.js';
import { rule } from '../../src/rules/rule.js';

const context = {} as RuleContext;

const prose = {
  id: 'applications/example', level: levels('info'), basis: heuristic('举例'), title: '至少{least}', checks: '查', why: '因', remedy: '改',
} as const;

describe('a rule made from its card', () => {
  it('says its one sentence of figures, with its thresholds', () => {
    const one = rule({
      ...prose, says: '{where}有{count}件，不到{least}件。', thresholds: { least: 3 },
      *check(_, say, { least }) {
        yield say('applications', ['applications.received.total'], { count: least - 1 });
      },
    });
    assert.equal(one.title, '至少3');
    assert.deepEqual([...one.check(context)], [{
      outcome: 'fail', table: 'applications', figures: ['applications.received.total'],
      says: '', sentence: '{where}有{count}件，不到{least}件。', values: { least: 3, count: 2 },
    }]);
  });

  it('says one of several, of places and of no table; what it cannot decide is unchecked', () => {
    const several = rule({
      ...prose, title: '例', says: { broken: '{what}不对。' }, unchecked: { missing: '没有查。' },
      *check(_, say) {
        yield say.broken(undefined, [], { what: '这里' }, [{ sheet: '表二', cell: 'A1' }]);
        yield say.missing('disclosure', [], {});
      },
    });
    assert.deepEqual(several.sentences, { broken: '{what}不对。', missing: '没有查。' });
    assert.deepEqual([...several.check(context)], [
      { outcome: 'fail', figures: [], places: [{ sheet: '表二', cell: 'A1' }], says: 'broken', sentence: '{what}不对。', values: { what: '这里' } },
      { outcome: 'unchecked', table: 'disclosure', figures: [], says: 'missing', sentence: '没有查。', values: {} },
    ]);
  });
});
