import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

  for (const doc of chineseDocs) {
    it(`holds for ${doc}`, () => assert.deepEqual(proseOf(doc).flatMap((line) => faultsOf(line).map((fault) => `${fault}: ${line}`)), []));
  }
});
