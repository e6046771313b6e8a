import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../rooms.mjs';
import { hasHan, literalsIn } from './literals.js';

/** A text that somebody may read, and the file in which it stands. */
export interface Message {
  readonly file: string;
  readonly text: string;
}

/**
 * Not messages: the paper's own words, the words by which texts, tables and numbers are read, the names of fonts, and what the scripts
 * of this repository say to whoever works on it.
 */
const others = [
  /^src\/form\//, /^src\/narrative\/read\/(?!ledger\.ts|lexicon\/meanings\.ts)/, /^src\/narrative\/correct\/numeral-like\.ts$/,
  /^src\/narrative\/numbers\.ts$/, /^src\/finder\/(label|title|identity)\.ts$/, /^src\/report\/chinese-number\.ts$/,
  /^src\/files\/(pdf\/tokens|docx\/number-text|xlsx\/read\/formats|xlsx\/minimal)\.ts$/, /^src\/publish\/paper\.ts$/,
];
const fonts = new Set(['宋体', '黑体', '楷体', '仿宋', '件', '条', '元', '万元', '行', '列', '项', '处']);

/** The files that speak: the sources by room, what a deployer runs, the pages and the manifest. */
export const messageFiles = (): string[] => [
  ...Object.keys(rooms).flatMap((room) => filesIn(`src/${room}`)), ...filesIn('scripts').filter((file) => file.endsWith('.mjs')),
  'manifest.xml',
].filter((file) => !others.some((other) => other.test(file)));

/** Every text of every file, as often as it stands there. */
export const allTexts = (): Message[] => messageFiles().flatMap((file) => textsIn(file).map((text) => ({ file, text })));

/** Every message once, where it comes first. */
export function messages(): Message[] {
  const seen = new Set<string>(fonts);
  return allTexts().filter(({ text }) => !seen.has(text) && seen.add(text));
}

function textsIn(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  if (/\.(html|xml)$/.test(file)) {
    return [...source.matchAll(/>([^<>]*)<|="([^"]*)"/g)].map(([, text, value]) => text ?? value!).filter(hasHan);
  }
  return literalsIn(source, file).map(({ text }) => text.trim().replaceAll('\n', '⏎')).filter((text) => hasHan(text) && !isPattern(text));
}

/** A text of which a regular expression is made. */
const isPattern = (text: string): boolean => /\(\?[:=!<]|\[\^|\\[\du]|\]\{/.test(text);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|js|html)$|-script\.txt$/.test(entry.name) && !entry.name.endsWith('.d.mts'))
    .map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** The pages in Chinese; of the README what stands before its English part. */
export const chineseDocs = [
  'README.md',
  ...['first-report', 'guide', 'collect', 'deploy', 'deploy-excel', 'data', 'help'].map((name) => `docs/${name}.md`),
];

/** The lines of a page that are read: without code, addresses of links, and marks. */
export function proseOf(file: string): string[] {
  const [page = ''] = readFileSync(file, 'utf8').split(/^## In English$/m);
  return page.replace(/^ *```[^]*?^ *```$/gm, '').split('\n')
    .map((line) => line.replace(/`[^`]*`/g, '`').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '')).filter(hasHan);
}
