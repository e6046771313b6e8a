import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { parseScenarios, runScenario, scenarioFolder, writeScenarios } from './scenario.js';

for (const name of readdirSync(scenarioFolder).filter((file) => file.endsWith('.scenario'))) {
  describe(`scenarios/${name} (npm run update writes the answers of today)`, () => {
    const text = readFileSync(new URL(name, scenarioFolder), 'utf8');
    const scenarios = parseScenarios(text);
    for (const scenario of scenarios) {
      it(scenario.title, async () => {
        const given = await runScenario(scenario);
        scenario.steps.forEach(({ expected, line }, index) => assert.equal(given[index], expected, `${name}:${line}`));
      });
    }

    it('is written as npm run update writes it', () =>
      assert.equal(writeScenarios(scenarios.map((scenario) => [scenario, scenario.steps.map(({ expected }) => expected)])), text));
  });
}
