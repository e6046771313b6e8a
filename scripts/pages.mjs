import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { officeAddress } from './addin/configure.mjs';
import { toHtml } from './markdown.mjs';
import { pagePolicy, workbenchPolicy } from './policy.mjs';
import { helpPage } from './support.mjs';

/** Where the task pane finds office.js; the deployer of an offline copy, or of a tenant in China, sets it at build. */
const officeJs = officeAddress(process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js');

/** Pages by the source they are made from, and what they are filled with. */
const pages = {
  'index.html': { template: 'src/workbench/index.html', given: { policy: workbenchPolicy() } },
  'taskpane.html': {
    template: 'src/pane/taskpane.html',
    given: { officeJs, policy: pagePolicy({ origins: [new URL(officeJs).origin] }) },
  },
};

/** Scripts and styles carry a hash of their content in their names: `pane.0123456789abcdef.js`. */
const hashed = /^([a-z-]+)\.[0-9a-f]{16}\.(js|css)$/;

/**
 * Writes the pages into `site`, each naming its scripts and styles as they were built. A page whose files are not there yet,
 * because only a part was built, is left out.
 */
export function writePages(root, site) {
  const names = new Map(readdirSync(site).flatMap((file) => {
    const [, name, kind] = hashed.exec(file) ?? [];
    return name ? [[`${name}.${kind}`, file]] : [];
  }));
  for (const [page, { template, given }] of Object.entries(pages)) {
    const source = readFileSync(path.join(root, template), 'utf8');
    const wanted = [...source.matchAll(/(?:src|href)="([\w-]+\.(?:js|css))"/g)].map(([, file]) => file);
    if (wanted.some((file) => !names.has(file))) continue;
    const html = source
      .replace(/(src|href)="([\w-]+\.(?:js|css))"/g, (_, attribute, file) => `${attribute}="${names.get(file)}"`)
      .replace(/<%= (\w+) %>/g, (_, name) => given[name]);
    writeFileSync(path.join(site, page), html);
  }
  writeFileSync(path.join(site, 'help.html'), helpPage(readFileSync(path.join(root, 'docs/help.md'), 'utf8'), process.env.GOUJI_SUPPORT));
  writeFileSync(path.join(site, 'data.html'), toHtml(readFileSync(path.join(root, 'docs/data.md'), 'utf8'), 'rules/rules.css'));
}
