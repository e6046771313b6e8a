import assert from 'node:assert/strict';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { publicationOf, toDocx, toHtml, toPicturePage } from '../../src/publish/index.js';
import { drawnReports } from '../publish/pictures.js';
import { seed } from '../reports.js';
import { assertAccessible } from './axe.js';
import { launchChromium } from './launch.js';

const suqian = seed('suqian-2024');

interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function faultsOf(boxes: readonly TextBox[], width: number, height: number): string[] {
  return boxes.flatMap((one, at) => [
    ...(one.left < 0 || one.top < 0 || one.right > width || one.bottom > height ? [`${one.text} is cut`] : []),
    ...boxes.slice(at + 1).filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom
      && other.top < one.bottom).map((other) => `${one.text} lies over ${other.text}`),
  ]);
}

describe('what is published, in a browser', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
  });
  after(() => browser.close());

  for (const [what, html] of [
    ['a report', toHtml(publicationOf(seed('beilun-projects-2024')))],
    ['a draft', toHtml(publicationOf(suqian, {}, { draft: true }))],
    ['a picture', toPicturePage(publicationOf(suqian), suqian)],
    ['a picture of nothing', toPicturePage(publicationOf(drawnReports[0]![1]))],
  ] as const) {
    for (const width of [1200, 375]) {
      it(`${what} has nothing that axe objects to, and scrolls to no side, ${width} wide`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await page.setContent(html);
        await assertAccessible(page);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      });
    }
  }

  it('no element carries a style of its own', async () => {
    await page.setContent(toHtml(publicationOf(suqian, {}, { draft: true })));
    assert.equal(await page.locator('[style]').count(), 0);
  });

  it('a report is printed on A4 with the numbers of its pages, and 草稿 on each page of a draft', async () => {
    for (const draft of [false, true]) {
      await page.setContent(toHtml(publicationOf(suqian, {}, { draft })));
      const printed = await getDocumentProxy(Uint8Array.from(await page.pdf({ preferCSSPageSize: true })));
      const [, , width, height] = (await printed.getPage(1)).view as [number, number, number, number];
      assert.deepEqual([width, height].map(Math.round), [595, 842]);
      const { text } = await extractText(printed);
      assert.ok(text.length >= 4);
      text.forEach((one, at) => {
        assert.ok(one.includes(`— ${at + 1} —`), `page ${at + 1}: ${one.slice(0, 200)}`);
        assert.equal(one.includes('草稿'), draft);
      });
    }
  });

  it('makes the same document there, byte for byte', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/publish/index.ts'], bundle: true, minify: true, write: false, format: 'iife', globalName: 'publishing',
      platform: 'browser', target: 'es2022', loader: { '.txt': 'text' },
    });
    await page.setContent('<p></p>');
    await page.addScriptTag({ content: outputFiles[0]!.text });
    const made = await page.evaluate(async (report) => {
      const { publishing } = globalThis as unknown as { publishing: Pick<typeof import('../../src/publish/index.js'), 'publicationOf' | 'toDocx'> };
      return [...await publishing.toDocx(publishing.publicationOf(report))];
    }, suqian);
    assert.deepEqual(Uint8Array.from(made), await toDocx(publicationOf(suqian)));
  });

  for (const [what, report, lastYear] of drawnReports) {
    it(`the picture of ${what} shows no label cut or over another`, async () => {
      await page.setViewportSize({ width: 1080, height: 800 });
      await page.setContent(toPicturePage(publicationOf(report), lastYear));
      const { width, height, boxes } = await page.evaluate(() => {
        const svg = document.querySelector('svg')!;
        return {
          width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height,
          boxes: [...svg.querySelectorAll('text')].map((text) => {
            const { x, y, width, height } = text.getBBox();
            // the boxes of letters are taller than the letters
            return { text: text.textContent, left: x, right: x + width, top: y + height * 0.2, bottom: y + height * 0.8 };
          }),
        };
      });
      assert.deepEqual(faultsOf(boxes, width, height), []);
    });
  }
});
