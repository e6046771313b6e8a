import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const site = new URL('../../dist/web/', import.meta.url);

/** What the task pane page loads of ours before its first view, in KB. */
export const paneBudget = 150;

/** What it does load, as it was built last. */
export function paneKilobytes() {
  const scripts = readdirSync(site).filter((name) => /^(pane|taskpane|first)\..*\.js$/.test(name));
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, site)), { level: 9 }).length, 0) / 1024;
}
