// Sets the addresses of the add-in without a build. Goes into gouji-excel.zip as it is: Node.js 20 and this file are enough.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const usage = '用法：node configure.mjs https://主机/文件夹/ [--office-js 网址] [--support 联系方式]';
const productId = '5f4f7f0e-3c1d-4a6b-9f52-7a1c0e6d2b84';

/** What a person has to put right; everything else is a fault of ours. */
export class Refusal extends Error {}

/** The folder at which the pages are served, with its slash. Office loads over https only. */
export function baseAddress(text) {
  const url = httpsAddress(text, '页面的地址');
  if (/\.\w{1,5}$/.test(url.pathname)) throw new Refusal(`页面的地址是文件夹，不是文件：“${text}”。请去掉最后的文件名，例如 https://内网主机/gouji/。`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** office.js finds its other files by the first place where its own address says office.js. */
export function officeAddress(text) {
  const { href } = httpsAddress(text, 'office.js的网址');
  if (!href.endsWith('/office.js')) throw new Refusal(`office.js的网址应以 /office.js 结尾，不是“${text}”。`);
  if (href.toLowerCase().indexOf('office.js') < href.length - 'office.js'.length) {
    throw new Refusal(`“${text}”的主机或文件夹的名字里也有office.js，Office会找错文件。请换一个名字，例如 https://内网主机/office/office.js。`);
  }
  return href;
}

function httpsAddress(text, what) {
  const url = /^https?:\/\/[^/?#\\]/i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw new Refusal(`${what}“${text}”不完整，要有 https:// 和主机名，例如 https://内网主机/gouji/。`);
  if (url.protocol !== 'https:') throw new Refusal(`${what}“${text}”不是https开头。Office只从https加载，请换成https的地址。`);
  if (url.username || url.password || url.search || url.hash || /[&'"<>]/.test(url.href)) {
    throw new Refusal(`${what}“${text}”里不能有用户名、密码、?、# 和 & ' " < > 这些字符。`);
  }
  // what Office allows for the address of a page
  if (url.href.length > 1900) throw new Refusal(`${what}有${url.href.length}个字符，至多1900个。`);
  return url;
}

/** How users reach the deployer: a sentence, a mail address or an https address. */
export function contactHtml(contact) {
  const text = contact.slice(0, 500).replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
  if (/^https:\/\/\S+$/.test(contact) && URL.canParse(contact)) return `<a href="${text}">${text}</a>`;
  return /^[\w.+-]{1,64}@[\w.-]{1,253}$/.test(contact) ? `<a href="mailto:${text}">${text}</a>` : text;
}

/** The manifest with every address below `base`, whatever it was configured for before. */
export function withBase(manifest, base) {
  const [, id] = /<Id>([^<]*)<\/Id>/.exec(manifest) ?? [];
  if (id?.trim() !== productId) throw new Refusal(`manifest.xml不是勾稽的清单（Id是${id ?? '空的'}）。请重新解压gouji-excel.zip。`);
  const [, former] = /<SourceLocation DefaultValue="([^"]*\/)taskpane\.html"/.exec(manifest) ?? [];
  if (!former) throw new Refusal('manifest.xml里没有窗格的地址。请重新解压gouji-excel.zip。');
  return manifest.replaceAll(`"${former}`, () => `"${base}`);
}

/** The task pane's page with office.js from there, in its policy too. */
export function withOffice(page, officeJs) {
  const [tag, former] = /<script src="(https:\/\/[^"]*\/office\.js)">/.exec(page) ?? [];
  const [policy] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(page) ?? [];
  if (!former || !policy?.includes(new URL(former).origin)) throw new Refusal('taskpane.html不是这一版的页面。请重新解压gouji-excel.zip。');
  const allowed = policy.replaceAll(new URL(former).origin, () => new URL(officeJs).origin);
  return page.replace(policy, () => allowed).replace(tag, () => `<script src="${officeJs}">`);
}

export const withContact = (page, contact) =>
  page.replace(/(<h2>找谁<\/h2>\s*<p>)[\s\S]*?(<\/p>)/, (_, before, after) => `${before}${contactHtml(contact)}${after}`);

/** Every script and style that a page names is there: half a copy is refused before anything is written. */
function lookThrough(web, pages) {
  for (const page of pages) {
    for (const [, file] of read(web, page).matchAll(/(?:src|href)="([\w.-]+\.(?:js|css))"/g)) {
      if (!existsSync(path.join(web, file))) throw new Refusal(`web文件夹里缺少${page}要用的${file}。请重新解压gouji-excel.zip。`);
    }
  }
}

function read(web, file) {
  try {
    return readFileSync(path.join(web, file), 'utf8');
  } catch {
    throw new Refusal(`没有找到web文件夹里的${file}。请在解压出来的文件夹里运行configure.mjs，不要单独挪动它。`);
  }
}

/** All of them or none: each is written whole beside the old one first. */
function write(web, files) {
  const fresh = files.map(([file, text]) => ({ text, place: path.join(web, file), beside: path.join(web, `${file}.new`) }));
  try {
    for (const { beside, text } of fresh) writeFileSync(beside, text);
    for (const { beside, place } of fresh) renameSync(beside, place);
  } catch (error) {
    for (const { beside } of fresh) rmSync(beside, { force: true });
    throw new Refusal(`web文件夹不能写入：${error.message}。请检查权限，再运行一次。`);
  }
}

export function configure(web, { base, officeJs, support }) {
  const files = [['manifest.xml', withBase(read(web, 'manifest.xml'), baseAddress(base))]];
  lookThrough(web, ['taskpane.html', 'index.html']);
  if (officeJs !== undefined) files.push(['taskpane.html', withOffice(read(web, 'taskpane.html'), officeAddress(officeJs))]);
  if (support !== undefined) files.push(['help.html', withContact(read(web, 'help.html'), support.trim())]);
  write(web, files);
}

function main() {
  let given;
  try {
    given = parseArgs({ allowPositionals: true, options: { 'office-js': { type: 'string' }, support: { type: 'string' } } });
  } catch {
    throw new Refusal(`不认识的选项。${usage}`);
  }
  const { positionals: [base, ...more], values: { 'office-js': officeJs, support } } = given;
  if (base === undefined || more.length > 0) throw new Refusal(usage);
  configure(path.join(path.dirname(fileURLToPath(import.meta.url)), 'web'), { base, officeJs, support });
  process.stdout.write(`已写好web/manifest.xml。把web文件夹里的全部文件放到${baseAddress(base)}，再把web/manifest.xml交给Excel：见“部署说明.md”。\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 64;
  }
}
