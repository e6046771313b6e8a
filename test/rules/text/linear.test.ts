import assert from 'node:assert/strict';
import { check } from '../../../src/check/check.js';
import { currentForm } from '../../../src/form/index.js';
import { emptyReport, type Report } from '../../../src/report/report.js';
import { catalogue } from '../../../src/rules/catalogue.js';

const rules = catalogue.filter(({ id }) => id.startsWith('text/'));

/** One line of so many characters; a pattern that tries all ways would not come back from it. */
const size = 200_000;

const reportOf = (line: string): Report => {
  const paragraphs = [{ text: line }];
  return { ...emptyReport(currentForm), agency: '某县人民政府', year: 2024, sections: { preface: paragraphs, overview: paragraphs, problems: paragraphs, other: paragraphs } };
};

describe('a hostile text', () => {
  for (const piece of ['1', '1 ', '（', '【待', '《', '“', ' ', '　', '一是', '二', '，', '。', '的', '工作', '2024年', '《》2023年', '国办〔2021〕', '共 ', 'X', '三个问题：', '一、', '-1']) {
    it(`of ${JSON.stringify(piece)} over and over ends, and no rule crashes`, () => {
      const { findings } = check(reportOf(piece.repeat(size / piece.length)), { rules });
      assert.deepEqual(findings.filter(({ says }) => says === 'crash').map(({ rule }) => rule), []);
    }).timeout(20_000);
  }

  it('of very many lines ends', () => {
    const line = { text: '一是存在三个问题：2023年。' };
    const lines = Array.from({ length: 10_000 }, () => line);
    const { findings } = check({ ...reportOf(''), sections: { overview: lines, problems: lines } }, { rules });
    assert.ok(findings.length > 0);
  }).timeout(20_000);
});
