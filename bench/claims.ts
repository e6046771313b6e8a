import { readFileSync } from 'node:fs';
import { readClaims } from '../src/narrative/read/claims.js';
import { parseReport } from '../src/report/json.js';
import { paragraphsIn } from '../src/report/text.js';
import type { Report } from '../src/report/report.js';
import { medians, type Measured } from './measure.js';

const counted = '全市全年共收办政府信息公开申请3646件，其中予以公开1431件、部分公开471件、不予公开92件、无法提供941件，转下年度办理125件。';
const plain = '进一步健全工作机制，规范办理流程，加强平台建设，及时回应社会关切，不断提升政务公开的质量和实效，切实保障公众的知情权和监督权。';

function textOf(length: number): string {
  const paragraph = `${counted}${plain.repeat(6)}\n`;
  return paragraph.repeat(Math.ceil(length / paragraph.length)).slice(0, length);
}

/** The numbers of a text of 20 pages, read and compared; and of one ten times as long. */
export function benchClaims(): Measured[] {
  const report = parseReport(readFileSync(new URL('../seeds/suqian-2024.json', import.meta.url), 'utf8'));
  const withText = (length: number): Report => ({ ...report, sections: { overview: paragraphsIn(textOf(length)) } });
  const [pages, tenfold] = [withText(30_000), withText(300_000)];
  const numbers = readClaims(pages).length;
  const [one, ten] = medians([() => readClaims(pages), () => readClaims(tenfold)], 20, 1) as [number, number];
  const milliseconds = (value: number): string => `${(value * 1000).toFixed(1)} ms`;
  return [
    { name: `a text of 20 pages with ${numbers} numbers, read and compared`, value: milliseconds(one), budget: '5 ms' },
    { name: 'a text ten times as long', value: milliseconds(ten), reference: milliseconds(one), ratio: ten / one, budget: '12 ×' },
  ];
}
