import { readFile } from 'node:fs/promises';
import { levelName } from '../check/finding.js';
import { allRuleCards } from '../collect/rollup/catalogue.js';
import { basisName } from '../rules/card.js';
import { ruleSetVersion } from '../rules/catalogue.js';
import { usageError } from './exit.js';
import type { Screen } from './screen.js';

/** The page of one rule, or the list of all rules with their level on handing in and their basis. Rejects with a CommandError. */
export async function explain(rule: string | undefined, { out }: Screen): Promise<void> {
  if (rule === undefined) {
    const width = Math.max(...allRuleCards.map(({ id }) => id.length));
    const lines = allRuleCards.map(({ id, level, basis, title }) =>
      `${id.padEnd(width)}  ${levelName[level.submit]}  ${basisName[basis.kind]}  ${title}`);
    await out(`规则${ruleSetVersion}，共${allRuleCards.length}条。看一条的详情：gouji explain 规则名。\n${lines.join('\n')}\n`);
    return;
  }
  const card = allRuleCards.find(({ id }) => id === rule);
  if (!card) throw usageError(`没有名为${rule}的规则。gouji explain 可列出全部规则。`);
  // the pages stand beside the program in the package
  await out(await readFile(new URL(`../../docs/rules/${card.id}.md`, import.meta.url), 'utf8'));
}
