import assert from 'node:assert/strict';
import { makeDemo, makeRoundTwo } from '../../scripts/demo-collect/demo.js';
import { differences, roundTwoDifferences, type BodyJson } from '../../scripts/demo-collect/seen.js';
import { Office } from './office.js';

describe('the demo of npm run demo:collect, with fewer files', () => {
  let office: Office;
  before(async () => { office = await Office.open(); });

  it('has each of its faults named, and nothing else; round two tells what was put right, and reads only what came', async () => {
    const demo = await makeDemo(office.folder, { files: 34, pdfs: 1 });
    const collected = async (): Promise<{ bodies: readonly BodyJson[]; err: string }> => {
      const { code, err } = await office.gouji('collect', 'in', '-o', 'out', '--roster', '名册.csv', '--no-send-back');
      assert.equal(code, 2, err);
      return { ...await office.json<{ bodies: readonly BodyJson[] }>('out/bodies.json'), err };
    };
    const one = await collected();
    assert.deepEqual(differences(demo.expected, one.bodies), []);
    const changesOf = (bodies: readonly BodyJson[], name: string): string[] =>
      [...new Set(bodies.find((body) => body.name === name)!.changes?.map(({ state }) => state))];
    const corrected = one.bodies.filter(({ name }) => name.includes('改好')).map(({ name }) => name);
    for (const name of corrected) assert.deepEqual(changesOf(one.bodies, name), ['fixed']);
    await makeRoundTwo(demo);
    const two = await collected();
    assert.deepEqual(roundTwoDifferences(demo.spoiled.map(({ agency }) => agency), two.bodies), []);
    assert.match(two.err, /沿用上次的结果；读1[0-3]个/);
  });
});
