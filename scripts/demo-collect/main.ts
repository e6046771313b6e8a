/** Makes a folder as a district gets it in January, collects it twice, and says whether all of it was seen and nothing else. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../src/cli/main.js';
import { makeDemo, makeRoundTwo } from './demo.js';
import { differences, roundTwoDifferences, type BodyJson } from './seen.js';

const folder = process.argv[2] ?? '.tmp/demo-collect';
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const demo = await makeDemo(folder);
console.log(`${demo.files} files in ${folder}/in`);
const command = ['collect', join(folder, 'in'), '-o', join(folder, 'out'), '--roster', join(folder, '名册.csv')];

async function collected(): Promise<readonly BodyJson[]> {
  await run(command);
  return (JSON.parse(await readFile(join(folder, 'out/bodies.json'), 'utf8')) as { bodies: readonly BodyJson[] }).bodies;
}

const wrong = differences(demo.expected, await collected());
console.log(wrong.length === 0 ? 'Round one: every one of them is named, and nothing else.' : wrong.join('\n'));
await makeRoundTwo(demo);
const unlike = roundTwoDifferences(demo.spoiled.map(({ agency }) => agency), await collected());
console.log(unlike.length === 0 ? 'Round two: all are put right (已改好), one slip is new (新出现).' : unlike.join('\n'));
process.exitCode = wrong.length + unlike.length === 0 ? 0 : 1;
