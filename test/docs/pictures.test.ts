import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { currentForm } from '../../src/form/index.js';
import { blankWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { fileOf, linksOf, pages } from './markdown.js';

const images = 'docs/images';
const files = readdirSync(images);
const named = (extension: string): string[] =>
  files.filter((file) => file.endsWith(extension)).map((file) => file.slice(0, -extension.length)).sort();
const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');

describe('the pictures of the docs', () => {
  it('are each shown on a page', () => {
    const shown = new Set(pages.flatMap((page) => linksOf(page)).map(fileOf));
    assert.deepEqual(files.filter((file) => !file.endsWith('.txt') && !shown.has(join(images, file))), []);
  });

  it('have beside them the words of the screen when a browser test takes them, and these say so of no other', () => {
    const browser = sources('test/browser');
    assert.deepEqual(named('.txt').filter((name) => !named('.png').includes(name)), []);
    // first-report-1 to -7 are named by their numbers
    assert.deepEqual(named('.txt').filter((name) => !browser.includes(`'${name}'`) && !/^first-report-\d$/.test(name)), []);
    const printed = named('.png').filter((name) => !named('.txt').includes(name));
    assert.deepEqual(printed.filter((name) => !/^(?:published|picture)-|^(?:printed-blank|send-back)$/.test(name)), []);
  });
});

/** What is quoted or bold on a page for clerks and can be clicked or read there. */
describe('the words of docs/first-report.md', () => {
  const screens = named('.txt').map((name) => readFileSync(join(images, `${name}.txt`), 'utf8')).join('\n').split('\n');
  const page = readFileSync('docs/first-report.md', 'utf8').replace(/!\[.*\)/g, '').replace(/\[.*\]\(.*\)/g, '');
  const quoted = [...page.matchAll(/“([^”]+)”/g)].map(([, words]) => words!);
  /** What the person's own computer shows, and the sheets of a blank report, which the spreadsheet paints. */
  const others = ['打开方式', ...blankWorkbook(currentForm).sheets.map(({ name }) => name)];

  it('name what the screens of today show', () => {
    assert.ok(quoted.length > 30, `${quoted.length}`);
    const lost = quoted.filter((words) => !others.includes(words) && !screens.some((line) => line === words || line.includes(words)));
    assert.deepEqual(lost, []);
  });
});
