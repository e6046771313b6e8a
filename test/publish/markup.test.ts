import assert from 'node:assert/strict';
import { element, htmlPage, styleSheet } from '../../src/publish/markup.js';

describe('markup', () => {
  for (const [what, made, expected] of [
    ['text', element('b', {}, '<i>&"\''), '<b>&lt;i&gt;&amp;&quot;&#39;</b>'],
    ['an attribute', element('b', { title: '"><script>' }), '<b title="&quot;&gt;&lt;script&gt;"></b>'],
    ['numbers, lists and nothing', element('b', { colspan: 2, hidden: false, lang: undefined }, [1, undefined, ['甲', element('i')]]), '<b colspan="2">1甲<i></i></b>'],
    ['an attribute that is only there', element('b', { hidden: true }), '<b hidden></b>'],
    ['an element without an end', element('br'), '<br>'],
    ['a paragraph on a line of its own', element('p', {}, '甲'), '<p>甲</p>\n'],
  ] as const) it(`holds ${what}`, () => assert.equal(made.markup, expected));

  it('has no style sheet that could end itself', () => assert.throws(() => styleSheet('a{}</style>')));

  it('opens a page in Chinese', () => assert.equal(htmlPage(element('body')), '<!DOCTYPE html>\n<html lang="zh-CN"><body></body>\n</html>\n'));
});
