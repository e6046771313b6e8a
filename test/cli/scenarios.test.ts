import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parseScenarios, runScenario, type Scenario } from './scenario.js';

const folder = new URL('../scenarios/', import.meta.url);

/** GOUJI_UPDATE=1 writes the answers of today into the files; read the difference before you commit it. */
const update = process.env['GOUJI_UPDATE'] === '1';

for (const name of readdirSync(folder).filter((file) => file.endsWith('.scenario'))) {
  describe(`scenarios/${name}`, () => {
    const file = new URL(name, folder);
    const scenarios = parseScenarios(readFileSync(file, 'utf8'));
    const answers = new Map<Scenario, string[]>();
    for (const scenario of scenarios) {
      it(scenario.title, async () => {
        const given = await runScenario(scenario);
        answers.set(scenario, given);
        if (update) return;
        scenario.steps.forEach(({ expected, line }, index) => assert.equal(given[index], expected, `${name}:${line}`));
      });
    }
    if (update) {
      after(() => {
        writeFileSync(file, scenarios.map((scenario) => [
          `# ${scenario.title}\n`,
          ...scenario.steps.map(({ file: made, command }, index) =>
            (made ? `+ ${made.name} ${made.content}\n` : `${['$ gouji', ...command!].join(' ')}\n${answers.get(scenario)![index]}`)),
        ].join('')).join('\n'));
      });
    }
  });
}
