import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from '../../src/workbook/read-file.js';

/** Real published reports, where they are at hand; the samples beside this file do not need them. */
const corpus = new URL('../../../shared/corpus/', import.meta.url);

/** Source, figures as published, how many are read; the rest is unread, and none is wrong. */
const sources = [
  ['beilun-projects-2024.txt', 'beilun-projects-2024.json', 200],
  ['shanghai-office-2019.html', 'shanghai-office-2019.json', 176],
  ['pingtan-2023.excerpt.html', 'pingtan-2023.json', 10],
  ['hongze-2023.pdf', 'hongze-2023.json', 186],
  ['hongze-2024.pdf', 'hongze-2024.json', 186],
  ['pingtan-2021.page.txt', 'pingtan-2021.json', 197],
  ['pingtan-2022.page.txt', 'pingtan-2022.json', 197],
  ['pingtan-2023.page.txt', 'pingtan-2023.json', 197],
  ['pingtan-2024.page.txt', 'pingtan-2024.json', 197],
  ['hongze-2023.pdf-layout.txt', 'hongze-2023.json', 10],
  ['hongze-2023.pdf-raw.txt', 'hongze-2023.json', 186],
  ['hongze-2024.pdf-raw.txt', 'hongze-2024.json', 186],
] as const;

if (existsSync(corpus)) {
  describe('real published reports', () => {
    for (const [source, published, right] of sources) {
      it(`${source}: ${right} figures right, none wrong`, async () => {
        const { report } = await readFile(source, Uint8Array.from(readFileSync(new URL(source, corpus))));
        const { figures } = JSON.parse(readFileSync(new URL(published, corpus), 'utf8')) as { figures: Record<string, number | null> };
        const read = Object.entries(figures).filter(([key, value]) => report.figures[key] === value);
        const wrong = Object.entries(figures).filter(([key, value]) =>
          typeof report.figures[key] === 'number' && report.figures[key] !== value);
        assert.deepEqual([wrong, read.length], [[], right]);
      });
    }
  });
}
