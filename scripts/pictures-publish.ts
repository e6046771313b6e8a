/**
 * Takes the pictures of what is printed, in docs/images, as LibreOffice prints it: the pages of four published reports and the one
 * picture of each, a blank report, a 退回修改单. Read them by eye: they have to look like official documents.
 */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { check } from '../src/check/check.js';
import { newXlsx } from '../src/files/xlsx/index.js';
import { currentForm } from '../src/form/index.js';
import { publicationOf, refusalOf, toDocx, toPicturePage } from '../src/publish/index.js';
import { blankWorkbook, settingsOf } from '../src/workbook/sheets/report-sheets.js';
import { launchChromium } from '../test/browser/launch.js';
import { convert, has, run, useStandInFonts } from './libreoffice.js';
import { writeSendBack } from './picture-send-back.js';
import { publishedReports } from './published-reports.js';
import { smallPng } from './small-png.js';

const images = 'docs/images';

/** All pages beside each other, as one picture. */
function sheetOf(pages: readonly Buffer[], width: number): string {
  const tags = pages.map((bytes) => `<img alt="" src="data:image/png;base64,${bytes.toString('base64')}">`);
  const beside = 'margin:0;padding:8px;background:#8a9099;display:inline-flex;align-items:flex-start;gap:8px';
  return `<style>body{${beside}}img{width:${width}px}</style>${tags.join('')}`;
}

/** The pages of a file as they are printed, as one picture; how many there are. */
async function picturePages(
  page: Page, folder: string, file: string, name: string,
  { width = 330, from = 0, to }: { readonly width?: number; readonly from?: number; readonly to?: number } = {},
): Promise<number> {
  await convert(join(folder, file), 'pdf', folder);
  const printed = join(folder, file.replace(/\.\w+$/, '.pdf'));
  await run('pdftoppm', ['-r', '80', '-gray', '-png', printed, join(folder, `page-${name}`)]);
  const files = (await readdir(folder)).filter((one) => one.startsWith(`page-${name}-`)).sort().slice(from, to);
  await page.setViewportSize({ width: 4000, height: 600 });
  await page.setContent(sheetOf(await Promise.all(files.map((one) => readFile(join(folder, one)))), width));
  await writeFile(join(images, `${name}.png`), smallPng(await page.locator('body').screenshot()));
  return files.length;
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
    const pages = await picturePages(page, folder, `${name}.docx`, `published-${name}`);

    await page.setViewportSize({ width: 720, height: 800 });
    await page.setContent(toPicturePage(publication, lastYear));
    await writeFile(join(images, `picture-${name}.png`), smallPng(await page.locator('svg').screenshot()));
    console.log(`  ${name}: ${pages} pages`);
  }
  const blank = blankWorkbook(currentForm, { agency: '某区档案局', year: 2025 });
  await writeFile(join(folder, 'blank.xlsx'), newXlsx(blank.sheets, { settings: settingsOf(blank) }));
  await picturePages(page, folder, 'blank.xlsx', 'printed-blank', { width: 440, from: 1, to: 4 });
  await writeSendBack(folder);
  await picturePages(page, folder, 'send-back.docx', 'send-back', { width: 520 });
  await browser.close();
}

if (!(await has('soffice', '--version')) || !(await has('pdftoppm', '-v'))) {
  console.log('LibreOffice (soffice, with Writer) or pdftoppm is not installed here: no picture was taken.');
} else {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-pictures-'));
  await takePictures(folder).finally(() => rm(folder, { recursive: true }));
}
