import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { helpPage } from '../../scripts/support.mjs';

const markdown = readFileSync('docs/help.md', 'utf8');

describe('the page that SupportUrl leads to', () => {
  for (const [what, contact, said] of [
    ['a sentence', '信息中心 张工，电话 025-12345678', '<p>信息中心 张工，电话 025-12345678</p>'],
    ['a mail address', 'it@agency.example', '<p><a href="mailto:it@agency.example">it@agency.example</a></p>'],
    ['an address', 'https://it.example/help?a=1&b=2', '<p><a href="https://it.example/help?a=1&#38;b=2">https://it.example/help?a=1&#38;b=2</a></p>'],
    ['markup', '<img src=x onerror=alert(1)> "', '<p>&#60;img src=x onerror=alert(1)&#62; &#34;</p>'],
    ['a script for an address', 'javascript:alert(1)', '<p>javascript:alert(1)</p>'],
    ['a pattern of replace()', '$& 电话', '<p>$& 电话</p>'.replace('&', '&#38;')],
    ['nothing', '', '<p>安装勾稽的技术人员没有在这里留下联系方式。'],
  ] as const)
    it(`takes ${what} as the way to reach the deployer`, () => {
      const page = helpPage(markdown, contact);
      assert.ok(page.includes(said), page);
      assert.ok(!page.includes('{支持}'));
    });

  it('leads to the workbench, to the rules and to what is stored where', () => {
    const page = helpPage(markdown);
    for (const address of ['index.html', 'rules/index.html', 'data.html']) assert.ok(page.includes(`<a href="${address}">`), address);
  });
});
