import { build } from 'esbuild';
import { join } from 'node:path';
import type { PageOptions } from './office-page.js';

/**
 * A script for page.addInitScript: with it, a page that includes the unmodified office.js finds itself in a task pane
 * of Excel for Windows. In the page, window.emulatedExcel is that Excel: userEdit, snapshot, runCommand, stats, ….
 */
export async function officeHostScript(options: PageOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'office-page.ts')],
    bundle: true, write: false, format: 'iife', globalName: 'officePage', target: 'chrome120', charset: 'utf8',
  });
  return `if (window === window.top) { ${outputFiles[0]!.text}; officePage.startOfficeHost(${JSON.stringify(options)}); }`;
}
