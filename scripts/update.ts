/**
 * Writes anew what follows from the code: rule pages, message list, table of damaged files, answers of the scenarios. Read the
 * difference before you commit.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { allRuleCards } from '../src/collect/rollup/catalogue.js';
import { claimsPage, withClaimTables } from './claims-table.js';
import { withAttackTable } from '../test/attack/table.js';
import { parseScenarios, runScenario, scenarioFolder, writeScenarios, type Scenario } from '../test/cli/scenario.js';
import { messageFile, messageList } from '../test/rules/messages.js';
import { apiFile, apiPage } from './api-page.js';
import { architecturePicture, drawArchitecture } from './architecture.js';
import { messagesFile, messagesPage } from './messages/page.js';
import { ruleIndex, rulePage } from './rule-page.js';

const pages = new URL('../docs/rules/', import.meta.url);
rmSync(pages, { recursive: true, force: true });
for (const card of allRuleCards) {
  const page = new URL(`${card.id}.md`, pages);
  mkdirSync(new URL('.', page), { recursive: true });
  writeFileSync(page, rulePage(card));
}
writeFileSync(new URL('README.md', pages), ruleIndex());

writeFileSync(messageFile, messageList());

writeFileSync(messagesFile, messagesPage());

writeFileSync(apiFile, apiPage());

writeFileSync(architecturePicture, drawArchitecture());

const readers = new URL('../docs/readers.md', import.meta.url);
writeFileSync(readers, await withAttackTable(readFileSync(readers, 'utf8')));

writeFileSync(claimsPage, withClaimTables(readFileSync(claimsPage, 'utf8')));

// the scenarios read the pages, so these come first
for (const name of readdirSync(scenarioFolder).filter((file) => file.endsWith('.scenario'))) {
  const file = new URL(name, scenarioFolder);
  const answered: [Scenario, string[]][] = [];
  for (const scenario of parseScenarios(readFileSync(file, 'utf8'))) answered.push([scenario, await runScenario(scenario)]);
  writeFileSync(file, writeScenarios(answered));
}
