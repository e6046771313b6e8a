import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import { byNameInSources, byNameInTests, type Restriction } from '../../scripts/by-name.mjs';

function refuses({ selector, message }: Restriction, code: string): boolean {
  return new Linter().verify(code, [{ rules: { 'no-restricted-syntax': ['error', { selector, message }] } }])
    .some(({ ruleId }) => ruleId === 'no-restricted-syntax');
}

describe('the lint rule on instanceof', () => {
  for (const [right, inSources, inTests] of [
    ['WorkbookError', true, true],
    ['FileError', true, true],
    ['AnErrorThatSomeoneAddsTomorrowError', true, true],
    ['NoFile', true, false],
    ['ReportSession', true, false],
    ['port.WorkbookError', true, false],
    ['Error', false, false],
    ['SyntaxError', false, false],
    ['CommanderError', false, false],
    ['HTMLElement', false, false],
  ] as const)
    it(`${right}: ${inSources ? 'refused' : 'taken'} in src/, ${inTests ? 'refused' : 'taken'} in tests`, () => {
      const code = `export const is = (error) => error instanceof ${right};`;
      assert.deepEqual([refuses(byNameInSources, code), refuses(byNameInTests, code)], [inSources, inTests]);
    });
});
