import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { smallPng } from '../../scripts/small-png.js';
import { assertAccessible } from './axe.js';

const images = join(import.meta.dirname, '../../docs/images');

/**
 * A picture of the docs is one of this state, in which axe finds nothing. `npm run pictures` takes it, and writes beside it the
 * words that the page then shows; every other run compares those words with the ones of today. What is another each time is
 * written as 〔…〕, or left out. Of a long page `parts` are compared.
 */
export async function picture(page: Page, name: string, parts?: string): Promise<void> {
  await assertAccessible(page);
  const file = join(images, `${name}.txt`);
  if (process.env['GOUJI_PICTURES']) {
    assert.ok(await hasChineseFont(page), '这台机器没有中文字体，图上会是方框。请先装一种，例如fonts-noto-cjk。');
    // the spreadsheet paints with the next frames, the pane fades in
    await page.waitForTimeout(500);
    writeFileSync(join(images, `${name}.png`), smallPng(await page.screenshot()));
    writeFileSync(file, await wordsOn(page, parts));
    return;
  }
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
  let words = await wordsOn(page, parts);
  // a view that is being built goes on with the next tasks
  for (let tries = 0; words !== expected && tries < 100; tries++) {
    await page.waitForTimeout(50);
    words = await wordsOn(page, parts);
  }
  assert.equal(words, expected, `docs/images/${name}.png shows other words: npm run pictures ${name}`);
}

/** The words of the page, a line each; the spreadsheet paints its own, and a view over the whole page hides the others. */
async function wordsOn(page: Page, wanted?: string): Promise<string> {
  const shown = await page.evaluate((selectors) => {
    const found = selectors.map((selector) => [...document.querySelectorAll<HTMLElement>(selector)]).find(({ length }) => length > 0)!;
    return found.map((part) => (part.checkVisibility() ? part.innerText : '')).join('\n');
  }, wanted ? [wanted] : ['.collecting-view[open]', '.bar, .kept-offer, .pane-holder, dialog[open]', 'body']);
  return shown.replace(/\d{1,2}:\d\d(?::\d\d)?/g, '〔时间〕').replace(/\d{4}-\d\d-\d\d/g, '〔日期〕').split('\n')
    .map((line) => line.trim()).filter((line) => line !== '' && !/^今天 〔时间〕已暂存$/.test(line)).map((line) => `${line}\n`).join('');
}

/** Two different characters that look the same are both the box of a missing font. */
const hasChineseFont = (page: Page): Promise<boolean> => page.evaluate(() => {
  const drawn = ['勾', '稽'].map((character) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    context.font = '40px sans-serif';
    context.fillText(character, 10, 50);
    return canvas.toDataURL();
  });
  return drawn[0] !== drawn[1];
});
