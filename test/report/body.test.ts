import assert from 'node:assert/strict';
import { bodyKindOf, bodyKinds, bodyName, bodyOfName, type BodyKind } from '../../src/report/body.js';

describe('the kind of a body', () => {
  for (const [words, expected] of [
    ['国务院部门', 'ministry'], ['设区的市以上政府', 'city'], ['县级政府', 'county'], ['地方政府部门', 'department'],
    ['乡镇、街道', 'township'], [' 事业单位\u3000', 'institution'],
    ['', undefined], ['政府', undefined], ['ministry', undefined], ['县级政府和乡镇', undefined],
  ] as const) {
    it(`${JSON.stringify(words)} says ${expected ?? 'none'}`, () => assert.equal(bodyKindOf(words), expected));
  }

  it('has a name that says it, each of six', () => {
    assert.deepEqual(bodyKinds.map((kind) => bodyKindOf(bodyName[kind])), [...bodyKinds]);
    assert.deepEqual(bodyKinds, ['ministry', 'city', 'county', 'department', 'township', 'institution']);
  });

  const agencies: [string, BodyKind | undefined][] = [
    ['某某街道办事处', 'township'], ['某某镇人民政府', 'township'], ['某某乡人民政府', 'township'],
    ['某某省人民政府', 'city'], ['某某自治区人民政府', 'city'], ['某某自治州人民政府', 'city'],
    ['某某县人民政府', 'county'], ['某某区人民政府', 'county'],
    ['某某市人民政府', undefined], ['某某县人民政府办公室', undefined], ['某某局', undefined], ['街道办事处工会', undefined], ['', undefined],
  ];
  for (const [agency, expected] of agencies) {
    it(`${JSON.stringify(agency)} is ${expected ?? 'not certain'}`, () => assert.equal(bodyOfName(agency), expected));
  }
});
