import assert from 'node:assert/strict';
import { tokens, type Token } from '../../../src/narrative/read/tokens.js';

const shown = (text: string, token: Token): string => {
  const words = text.slice(token.start, token.end);
  return token.kind === 'word' ? words : token.kind === 'mark' ? `mark ${token.mark}` : `${token.kind} ${words}`;
};

/** The longest word that the lexicon has at a place, whatever shorter ones begin there. */
describe('words, numbers and marks of a text', () => {
  for (const [text, ...expected] of [
    ['政府信息公开申请', '政府信息公开申请'],
    ['收到申请25件', '收到', '申请', 'amount 25件'],
    ['收到的申请', '收到的', '申请'],
    ['结转下年度继续办理3件', '结转下年度继续办理', 'amount 3件'],
    ['结转3件', '结转', 'amount 3件'],
    ['上年结转3件', '上年结转', 'amount 3件'],
    ['不予公开1件', '不予公开', 'amount 1件'],
    ['不予公开属性1件', '不予公开属性', 'amount 1件'],
    ['予以部分公开', '予以部分公开'],
    ['未经复议直接起诉', '未经复议直接起诉'],
    ['复议后起诉', '复议后起诉'],
    ['行政许可申请', '行政许可申请'],
    ['无一例外', '无一例外'],
    ['2024年收到', 'moment 2024年', '收到'],
    ['截至12月31日', '截至', 'moment 12月31日'],
    ['《申请25件》收到', 'mark 《', '收到'],
    ['申请：25件；', '申请', 'mark ：', 'amount 25件', 'mark ；'],
    ['，，，申请', 'mark ，', '申请'],
    ['魑魅收到', '收到'],
    [''],
  ] as const) it(text || 'none of an empty text', () => assert.deepEqual(tokens(text).map((token) => shown(text, token)), expected));

  it('are those between two places alone', () => {
    const text = '申请25件。复议3件。';
    assert.deepEqual(tokens(text, 6, text.length).map((token) => shown(text, token)), ['复议', 'amount 3件', 'mark 。']);
  });

  it('lie one behind the other', () => {
    const found = tokens('全年共收到政府信息公开申请25件（含上年结转2件），均已办结。');
    for (const [at, { start, end }] of found.entries()) assert.ok(start < end && (at === 0 || found[at - 1]!.end <= start));
  });
});
