import { readFile } from 'node:fs/promises';
import { levelName } from '../check/finding.js';
import { ruleCards, ruleSetVersion } from '../rules/catalogue.js';
import { basisName } from '../rules/rule.js';
import { UsageError } from './exit.js';

/** The page of one rule, or the list of all rules with their level on handing in and their basis. Throws UsageError. */
export async function explain(rule: string | undefined, print: (text: string) => void): Promise<void> {
  if (rule === undefined) {
    const width = Math.max(...ruleCards.map(({ id }) => id.length));
    const lines = ruleCards.map(({ id, level, basis, title }) => `${id.padEnd(width)}  ${levelName[level.submit]}  ${basisName[basis.kind]}  ${title}`);
    print(`规则 ${ruleSetVersion}，共 ${ruleCards.length} 条。gouji explain 规则名 可看详情。\n${lines.join('\n')}\n`);
    return;
  }
  const card = ruleCards.find(({ id }) => id === rule);
  if (!card) throw new UsageError(`没有名为 ${rule} 的规则。gouji explain 可列出全部规则。`);
  // the pages stand beside the program in the package
  print(await readFile(new URL(`../../docs/rules/${card.id}.md`, import.meta.url), 'utf8'));
}
