import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** The same files give the same bytes; fflate writes a date as this computer's clock shows it. */
const mtime = new Date(2020, 0, 1);

/** Beside the pages, by their names in the zip. */
const beside = {
  'configure.mjs': 'scripts/addin/configure.mjs',
  '部署说明.md': 'docs/deploy-excel.md',
  '部署.md': 'docs/deploy.md',
  LICENSE: 'LICENSE',
};

/** Where the pages of docs/ lie in the zip; what is not in it is named only. */
const pages = { 'deploy-excel.md': '部署说明.md', 'deploy.md': '部署.md', 'help.md': 'web/help.html', 'data.md': 'web/data.html' };

const link = /\[([^\]]+)\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)/g;
const guide = (file) => Buffer.from(readFileSync(file, 'utf8')
  .replace(link, (_, words, page) => (pages[page] ? `[${words}](${pages[page]})` : words)));

/** gouji-excel.zip: the built pages, the script that sets their addresses, the guide and the licences. */
export function addinZip(root, site) {
  const files = [
    ...Object.entries(beside).map(([name, file]) => [name, path.join(root, file)]),
    ...readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !file.name.startsWith('.'))
      .map((file) => path.join(file.parentPath, file.name))
      .map((file) => [`web/${path.relative(site, file).replaceAll(path.sep, '/')}`, file]),
  ].sort(([one], [other]) => (one < other ? -1 : 1));
  const entries = files.map(([name, file]) => [`gouji-excel/${name}`, file.endsWith('.md') ? guide(file) : readFileSync(file)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime });
}
