import assert from 'node:assert/strict';
import { factsFrom } from '../../../src/workbook/kept/facts.js';

describe('facts kept in the workbook', () => {
  const told = { published: 69, trainings: 0, informationFee: 2230.5, problems: ['甲', ''], measures: ['乙'] };
  it('read back as they were', () => assert.deepEqual(factsFrom(JSON.stringify(told)), told));

  for (const [json, expected] of [
    [undefined, {}],
    ['', {}],
    ['{', {}],
    ['null', {}],
    ['[1]', {}],
    ['"69"', {}],
    ['{"published":"69","trainings":2}', { trainings: 2 }],
    ['{"published":-1,"informationFee":-0.5,"trainings":1.5}', {}],
    ['{"problems":"甲","measures":["乙"]}', { measures: ['乙'] }],
    ['{"problems":["甲",3]}', {}],
    ['{"published":1e999}', {}],
    ['{"unknown":1,"published":1}', { published: 1 }],
  ] as const)
    it(`reads ${json}`, () => assert.deepEqual(factsFrom(json), expected));
});
