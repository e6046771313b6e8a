import assert from 'node:assert/strict';
import { anchorOf, faultOf, linksOf, pages } from './markdown.js';

/** What help.md leads to where it is read: beside the workbench. */
const beside: readonly string[] = ['index.html'];

describe('the links of the docs', () => {
  it('lead to a file and a heading that are there', () => {
    const links = pages.flatMap((page) => linksOf(page)).filter(({ page, to }) => page !== 'docs/help.md' || !beside.includes(to));
    assert.ok(links.length > 200, `${links.length}`);
    assert.deepEqual(links.flatMap((link) => faultOf(link) ? [`${link.page} → ${link.to}: ${faultOf(link)}`] : []), []);
  });

  for (const [text, fault] of [
    ['[部署](docs/deploy.md)', undefined],
    ['[部署](docs/deploys.md)', 'no such file'],
    ['[换](docs/deploy.md#换新版本)', undefined],
    ['[换](docs/deploy.md#换旧版本)', 'no such heading'],
  ] as const)
    it(`${text}: ${fault ?? 'sound'}`, () => assert.equal(faultOf(linksOf('README.md', text)[0]!), fault));

  for (const [heading, anchor] of [['office.js从哪里来', 'officejs从哪里来'], ['With `npm pack`, again', 'with-npm-pack-again'], ['一、打开（工作台）', '一打开工作台']] as const)
    it(`# ${heading} is #${anchor}`, () => assert.equal(anchorOf(heading), anchor));
});
