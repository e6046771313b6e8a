import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Axe {
  run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The spreadsheet is Univer’s; what Fluent puts beside its groups takes the focus on and keeps none; a frame’s page has its own test. */
const notOurs = ['.spreadsheet', '[data-tabster-dummy]', 'iframe'];

/** Axe, put into the page, has nothing to say of what stands there now. */
export async function assertAccessible(page: Page): Promise<void> {
  // a button that has just come to be one of another colour is not looked at on the way
  await page.waitForFunction(() => document.getAnimations().every((one) => !(one instanceof CSSTransition)));
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(source);
  const found = await page.evaluate(async (exclude) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // colours on their way from one to the other are neither
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const present = exclude.filter((one) => document.querySelector(one));
    return (await axe.run(present.length > 0 ? { exclude: present } : document, { iframes: false })).violations;
  }, notOurs);
  assert.deepEqual(found.map(({ id, nodes }) =>
    `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n').slice(0, 600)}`), []);
}
