import { readFileSync } from 'node:fs';
import { readClaims } from '../src/narrative/read/claims.js';
import { parseReport } from '../src/report/json.js';
import { paragraphsIn } from '../src/report/text.js';
import type { Report } from '../src/report/report.js';
import { interleaved, inWords, medians, type Measured, type Times } from './measure.js';

const counted = '全市全年共收办政府信息公开申请3646件，其中予以公开1431件、部分公开471件、不予公开92件、无法提供941件，转下年度办理125件。';
const plain = '进一步健全工作机制，规范办理流程，加强平台建设，及时回应社会关切，不断提升政务公开的质量和实效，切实保障公众的知情权和监督权。';

function textOf(length: number, filling = 6): string {
  const paragraph = `${counted}${plain.repeat(filling)}\n`;
  return paragraph.repeat(Math.ceil(length / paragraph.length)).slice(0, length);
}

/** A look at each letter: no reader can be faster. */
function scan(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits;
}

const milliseconds = (value: number): string => `${(value * 1000).toFixed(1)} ms`;
const megabyte = 1_000_000;
const hostile: readonly (readonly [name: string, line: string])[] = [
  ['digits', '1'.repeat(megabyte)], ['Chinese digits', '三'.repeat(megabyte)], ['brackets', '（）'.repeat(megabyte / 2)],
];

/** The numbers of a text of 20 pages, read and compared; of one ten times as long, of one that is all numbers, of lines of one kind. */
export async function benchClaims(): Promise<Measured[]> {
  const report = parseReport(readFileSync(new URL('../seeds/suqian-2024.json', import.meta.url), 'utf8'));
  const withText = (text: string): Report => ({ ...report, sections: { overview: paragraphsIn(text) } });
  const texts = [textOf(30_000), textOf(26_000, 0), textOf(300_000)];
  const [pages, dense, tenfold] = texts.map(withText) as [Report, Report, Report];
  const [one, full, ten, bare] = await interleaved(
    [() => readClaims(pages), () => readClaims(dense), () => readClaims(tenfold), () => scan(texts[0]!)], 60, 1, 20,
  ) as [Times, Times, Times, Times];
  const lines = hostile.map(([name, line]) => ({ name, report: withText(line) }));
  const times = medians(lines.map((own) => () => readClaims(own.report)), 5, 1);
  return [
    {
      name: `a text of 20 pages with ${readClaims(pages).length} numbers, read and compared`, value: inWords(one),
      reference: `${milliseconds(bare.cpu.median)} of a bare scan`, ratio: one.cpu.median / bare.cpu.median,
      figure: one.wall.median * 1000, budget: '5 ms by the clock', most: 5,
    },
    {
      name: `${readClaims(dense).length} numbers in close order`, value: inWords(full), figure: full.wall.median * 1000,
      budget: '20 ms by the clock', most: 20,
    },
    {
      name: 'a text ten times as long', value: inWords(ten), reference: milliseconds(one.cpu.median),
      ratio: ten.cpu.median / one.cpu.median, budget: '12 ×', most: 12,
    },
    ...lines.map(({ name }, index) => ({
      name: `a line of 1 MB of ${name}`, value: milliseconds(times[index]!), figure: times[index]! * 1000, budget: '100 ms', most: 100,
    })),
  ];
}
