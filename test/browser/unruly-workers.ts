import { build } from 'esbuild';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** The workers of the pages as they are built, by what they run. */
const workers = {
  'pane-reading-worker': { from: 'src/workbook/read-foreign.ts', work: 'readForeign' },
  'workbench-opening-worker': { from: 'src/workbench/opened-book.ts', work: 'readBook' },
} as const;

/** From now on the workers of this page never end with a file that is named endless, and do as always with all others. */
export async function withUnrulyWorkers(page: Page): Promise<void> {
  for (const [name, { from, work }] of Object.entries(workers)) {
    const contents = `
      import { serveInPage } from './src/pane/page-worker.js';
      import { ${work} } from './${from}';
      serveInPage(async (file) => { while (file.name?.includes('endless')); return ${work}(file); });`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: join(import.meta.dirname, '../..') }, bundle: true, write: false, format: 'iife', target: 'chrome120',
    });
    await page.route(`**/parts/${name}.*.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]!.text }));
  }
}
