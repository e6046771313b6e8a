import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { figureName, figurePlaces } from '../../src/check/places.js';
import { forms } from '../../src/form/index.js';
import { emptyReport } from '../../src/report/report.js';
import { literalsIn } from '../../scripts/messages/literals.js';
import { allTexts, chineseDocs, messages, proseOf } from '../../scripts/messages/list.js';
import { messagesFile, messagesPage } from '../../scripts/messages/page.js';
import { faultsOf, typography } from '../../scripts/messages/typography.js';

describe('docs/messages.md', () => {
  it('is written as npm run update writes it', () => assert.equal(readFileSync(messagesFile, 'utf8'), messagesPage()));

  it('has every message once', () => {
    const texts = messages().map(({ text }) => text);
    assert.equal(new Set(texts).size, texts.length);
    assert.ok(texts.length > 2000);
  });

  for (const [source, expected] of [
    ['const a = `共${n}条`;', ['共…条']],
    ['const a = "已" + name + "。";', ['已…。']],
    ['const a = n > 1 ? "多" : "none";', ['多']],
    ['const a = `有${n > 1 ? `多${n}个` : "一个"}`;', ['有…', '多…个', '一个']],
    ['import x from "./甲.js";', []],
    ['const a = <p>显示前{n}项，共{m}\n  项<b>全部</b>完</p>;', ['显示前…项，共…项', '完', '全部']],
  ] as const) it(`takes from ${source}`, () => assert.deepEqual(literalsIn(source, 'x.tsx').map(({ text }) => text), expected));
});

describe('how messages are written', () => {
  for (const { name, planted, sound } of typography) {
    it(`finds ${name}: ${planted}`, () => assert.deepEqual(faultsOf(planted), [name]));
    for (const text of sound) it(`takes ${text}`, () => assert.deepEqual(faultsOf(text), []));
  }

  it('holds for every message', () => {
    assert.deepEqual(allTexts().flatMap(({ file, text }) => faultsOf(text).map((fault) => `${file}: ${fault}: ${text}`)), []);
  });

  /** Names of tables, rows and columns come in at run time. */
  it('holds for the sentences of every rule, filled in', () => {
    const lines = readFileSync('test/rules/messages.txt', 'utf8').split('\n');
    assert.deepEqual(lines.flatMap((line) => faultsOf(line.trim()).map((fault) => `${fault}: ${line}`)), []);
  });

  for (const form of Object.values(forms)) {
    const names = form.figures.flatMap(({ key }) => [figureName(form, key), figurePlaces([key], form, emptyReport(form))]);
    it(`holds for the names of all figures of the form ${form.id}`, () => {
      assert.deepEqual(names.flatMap((name) => faultsOf(name).map((fault) => `${fault}: ${name}`)), []);
    });
  }

  for (const doc of chineseDocs) {
    it(`holds for ${doc}`, () => assert.deepEqual(proseOf(doc).flatMap((line) => faultsOf(line).map((fault) => `${fault}: ${line}`)), []));
  }
});
