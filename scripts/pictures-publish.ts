/**
 * Takes the pictures of published reports in docs/images: the pages of four Word documents as LibreOffice prints them, and the one
 * picture of each. Read them by eye: they have to look like official documents.
 */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../src/check/check.js';
import { publicationOf, refusalOf, toDocx, toPicturePage } from '../src/publish/index.js';
import { launchChromium } from '../test/browser/launch.js';
import { convert, has, run, useStandInFonts } from './libreoffice.js';
import { publishedReports } from './published-reports.js';
import { smallPng } from './small-png.js';

const images = 'docs/images';

/** All pages beside each other, as one picture. */
async function sheetOf(pages: readonly Buffer[]): Promise<string> {
  const tags = pages.map((bytes) => `<img alt="" src="data:image/png;base64,${bytes.toString('base64')}">`);
  return `<style>body{margin:0;padding:8px;background:#8a9099;display:inline-flex;gap:8px}img{width:330px}</style>${tags.join('')}`;
}

async function takePictures(folder: string): Promise<void> {
  await useStandInFonts(folder);
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const [name, { report, ...beside }] of Object.entries(publishedReports)) {
    const publication = publicationOf(report);
    const refusal = refusalOf(publication);
    if (refusal) throw new Error(`${name}: ${refusal.sentence}`);
    const lastYear = 'lastYear' in beside ? beside.lastYear : undefined;
    const { verdict, findings } = check(report, lastYear ? { lastYear } : {});
    if (verdict !== 'pass') throw new Error([`${name} does not pass:`, ...findings.map(({ message }) => message)].join('\n'));
    await writeFile(join(folder, `${name}.docx`), await toDocx(publication));
    await convert(join(folder, `${name}.docx`), 'pdf', folder);
    await run('pdftoppm', ['-r', '80', '-gray', '-png', join(folder, `${name}.pdf`), join(folder, `page-${name}`)]);
    const files = (await readdir(folder)).filter((file) => file.startsWith(`page-${name}`)).sort();
    await page.setViewportSize({ width: 4000, height: 600 });
    await page.setContent(await sheetOf(await Promise.all(files.map((file) => readFile(join(folder, file))))));
    await writeFile(join(images, `published-${name}.png`), smallPng(await page.locator('body').screenshot()));

    await page.setViewportSize({ width: 720, height: 800 });
    await page.setContent(toPicturePage(publication, lastYear));
    await writeFile(join(images, `picture-${name}.png`), smallPng(await page.locator('svg').screenshot()));
    console.log(`  ${name}: ${files.length} pages`);
  }
  await browser.close();
}

if (!(await has('soffice', '--version')) || !(await has('pdftoppm', '-v'))) {
  console.log('LibreOffice (soffice, with Writer) or pdftoppm is not installed here: no picture was taken.');
} else {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-pictures-'));
  await takePictures(folder).finally(() => rm(folder, { recursive: true }));
}
