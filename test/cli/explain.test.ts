import assert from 'node:assert/strict';
import { explain } from '../../src/cli/explain.js';
import type { Screen } from '../../src/cli/screen.js';
import { allRuleCards as ruleCards } from '../../src/collect/rollup/catalogue.js';
import { ruleSetVersion } from '../../src/rules/catalogue.js';

describe('gouji explain', () => {
  it('lists every rule once, in the order of the book, with its level, what it rests on and its title', async () => {
    const shown: string[] = [];
    const screen: Screen = { out: async (text) => void shown.push(text), err: () =>
      assert.fail('nothing to complain of'), isTerminal: false };
    await explain(undefined, screen);
    const [head, ...lines] = shown.join('').trimEnd().split('\n');
    assert.match(head!, new RegExp(`^规则${ruleSetVersion.replace('.', '\\.')}，共${ruleCards.length}条。`));
    assert.deepEqual(lines.map((line) => line.split(/ +/)[0]), ruleCards.map(({ id }) => id));
    ruleCards.forEach(({ title }, at) => assert.match(lines[at]!, /^\S+ +(错误|存疑|提示) {2}(法规|格式|惯例|经验) {2}\S/, title));
    assert.ok(lines.every((line, at) => line.endsWith(`  ${ruleCards[at]!.title}`)));
  });
});
