/** Makes a folder as a district gets it in January, collects it twice, and says whether all of it was seen and nothing else. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../src/cli/main.js';
import { makeDemo, makeRoundTwo } from './demo.js';
import { differences } from './seen.js';

const folder = process.argv[2] ?? '.tmp/demo-collect';
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const demo = await makeDemo(folder);
console.log(`${demo.files} files in ${folder}/in`);
const command = ['collect', join(folder, 'in'), '-o', join(folder, 'out'), '--roster', join(folder, '名册.csv')];
await run(command);
const { bodies } = JSON.parse(await readFile(join(folder, 'out/bodies.json'), 'utf8')) as { bodies: Parameters<typeof differences>[1] };
const wrong = differences(demo.expected, bodies);
console.log(wrong.length === 0 ? 'Round one: every one of them is named, and nothing else.' : wrong.join('\n'));
await makeRoundTwo(demo);
await run(command);
process.exitCode = wrong.length === 0 ? 0 : 1;
