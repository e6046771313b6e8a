import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'fflate';
import { notices } from './licences.mjs';
import { pictureScript } from './policy.mjs';
import { contentOf, runWebpack } from './build.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const oneFile = path.join(root, 'dist/gouji.html');
/** Holds what it was built from. */
const stamp = path.join(root, 'dist/.gouji.html');

/** Makes dist/gouji.html: the whole workbench in one file that a person opens from a disk, without server or network. */
export async function buildOneFile() {
  const made = contentOf();
  const { default: configurations, partsFolder } = await import('../webpack.one-file.config.js');
  await runWebpack(configurations);
  const part = (file) => readFileSync(path.join(partsFolder, file), 'utf8');
  const html = pageOf({
    template: readFileSync(path.join(root, 'src/workbench/one-file/page.html'), 'utf8'),
    styles: ['pane.css', 'workbench.css'].map(part),
    workers: ['pane-workers', 'opening-worker', 'writing-worker'].map((name) => [name, part(`${name}.js`)]),
    notices: notices(root),
    scripts: [readFileSync(path.join(root, 'src/workbench/one-file/first.js'), 'utf8'), part('pane.js'), part('workbench.js')],
  });
  mkdirSync(path.dirname(oneFile), { recursive: true });
  writeFileSync(`${oneFile}.new`, html);
  renameSync(`${oneFile}.new`, oneFile);
  writeFileSync(stamp, made);
  rmSync(partsFolder, { recursive: true });
}

export const isOneFileStale = () => !existsSync(oneFile) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== contentOf();

/** A worker stands in the page as packed text (workbench/one-file/workers.ts); what runs is named by its hash in the policy. */
export function pageOf({ template, styles, workers, scripts, notices }) {
  const inlined = scripts.map(scriptText);
  const given = {
    policy: policyOf(inlined, [pictureScript()]),
    notices: notices.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`),
    styles: styles.map((style) => `<style>${styleText(style)}</style>`).join('\n'),
    scripts: [
      ...workers.map(([name, script]) => `<script type="text/plain" id="${name}">${packed(script)}</script>`),
      ...inlined.map((script) => `<script>${script}</script>`),
    ].join('\n'),
  };
  return template.replace(/<%= (\w+) %>/g, (_, name) => given[name]);
}

/** A third of its size. */
const packed = (script) => Buffer.from(gzipSync(Buffer.from(script), { level: 9, mtime: 0 })).toString('base64');

/** As pagePolicy, but for a page that has nothing beside it: no 'self'. */
function policyOf(scripts, others) {
  const hashes = [...scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`), ...others];
  return [
    "default-src 'none'", `script-src ${hashes.join(' ')}`, "style-src 'unsafe-inline'", 'img-src data: blob:', 'font-src data:',
    'worker-src blob:', "base-uri 'none'", "form-action 'none'",
  ].join('; ');
}

/**
 * A script's text between its tags. In a script `</script` and `<!--` can only stand in a string, a template, a regular expression
 * or a comment, where \x3c means the same.
 */
export const scriptText = (script) => plainText(script).replace(/<(?=\/script|script|!--)/gi, '\\x3c');

function styleText(style) {
  if (/<\/style/i.test(style)) throw new Error('a style sheet that would end its element');
  return plainText(style);
}

/** As a browser reads it: it turns CR into LF and NUL into U+FFFD before it hashes. */
function plainText(text) {
  if (text.includes('\0')) throw new Error('NUL in what is inlined');
  return text.replace(/\r\n?/g, '\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (process.argv[2] === '--stale' && !isOneFileStale()) process.exit();
    await buildOneFile();
    process.stderr.write('已生成dist/gouji.html\n');
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
