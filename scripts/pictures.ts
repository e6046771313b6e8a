import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { newXlsx } from '../src/files/xlsx/index.js';
import { currentForm } from '../src/form/index.js';
import { reportJson } from '../src/report/json.js';
import { reportWorkbook } from '../src/workbook/sheets/report-sheets.js';
import { typeInto } from '../test/browser/typing.js';
import { isReady, openWorkbench, type Workbench } from '../test/browser/workbench.js';
import { changed, seed } from '../test/reports.js';
import { sectionsWith } from '../test/texts.js';
import { smallPng } from './small-png.js';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs/images');

const sizes = {
  '1280x800': [1280, 800], '1024x700': [1024, 700], '800x900': [800, 900], '640x400': [640, 400], '320x640': [320, 640],
} as const;
type Size = keyof typeof sizes;

interface Picture {
  readonly name: string;
  /** Brings the page into the state; it begins with the blank workbook. */
  readonly show: (workbench: Workbench) => Promise<void>;
  readonly sizes: readonly Size[];
}

const everySize = Object.keys(sizes) as Size[];
const sound = seed('suqian-2024');
const pane = (page: Page) => page.getByRole('complementary', { name: '勾稽窗格' });
const bar = (page: Page, name: string) => page.locator('.bar').getByRole('button', { name, exact: true });

async function openAndCheck(workbench: Workbench, report = sound): Promise<void> {
  await workbench.openFile('年报.xlsx', newXlsx(reportWorkbook(currentForm, report, {}).sheets));
  await pane(workbench.page).getByRole('button', { name: '校验', exact: true }).click();
  await pane(workbench.page).locator('.verdict').waitFor();
}

const pictures: readonly Picture[] = [
  { name: 'first', sizes: everySize, show: () => Promise.resolve() },
  { name: 'passed', sizes: ['1280x800'], show: openAndCheck },
  {
    name: 'findings', sizes: everySize, async show(workbench) {
      await openAndCheck(workbench, changed(sound, 'applications.received.person', 344));
      await pane(workbench.page).locator('.finding .sentence').first().click();
      await pane(workbench.page).locator('.findings').evaluate((list) => list.scrollTo(0, 0));
    },
  },
  {
    name: 'folded', sizes: ['640x400', '320x640'], async show(workbench) {
      await openAndCheck(workbench, changed(sound, 'applications.received.person', 344));
      await pane(workbench.page).locator('.finding .sentence').first().click();
      await bar(workbench.page, '窗格').click();
    },
  },
  {
    name: 'refused', sizes: ['1280x800'], async show({ page }) {
      await typeInto(page, '表二', 4, 1, '12件');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'import', sizes: ['1280x800', '800x900', '320x640'], async show({ page }) {
      const chooser = page.waitForEvent('filechooser');
      await bar(page, '打开').click();
      const report = { ...changed(sound, 'applications.received.total', 9_999), sections: sectionsWith({ overview: '第一段。\n第二段。' }) };
      await (await chooser).setFiles({ name: '年报.json', mimeType: 'application/json', buffer: Buffer.from(reportJson(report)) });
      await pane(page).getByText('读到200/200个数').waitFor();
    },
  },
  {
    name: 'help', sizes: ['1280x800', '640x400'], async show({ page }) {
      await bar(page, '帮助').click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** Two different characters that look the same are both the box of a missing font. */
const hasChineseFont = (page: Page): Promise<boolean> => page.evaluate(() => {
  const drawn = ['勾', '稽'].map((character) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    context.font = '40px sans-serif';
    context.fillText(character, 10, 50);
    return canvas.toDataURL();
  });
  return drawn[0] !== drawn[1];
});

const workbench = await openWorkbench();
try {
  const { page } = workbench;
  if (!await hasChineseFont(page)) throw new Error('这台机器没有中文字体，图上会是方框。请先装一种，例如fonts-noto-cjk。');
  mkdirSync(folder, { recursive: true });
  const asked = process.argv.slice(2);
  for (const { name, show, sizes: wanted } of pictures.filter((one) => asked.length === 0 || asked.includes(one.name))) {
    for (const size of wanted) {
      const [width, height] = sizes[size];
      await page.setViewportSize({ width, height });
      await page.goto(workbench.address);
      await isReady(page);
      await show(workbench);
      // the spreadsheet paints with the next frames, the pane fades in
      await page.waitForTimeout(500);
      const file = `workbench-${name}-${size}.png`;
      writeFileSync(path.join(folder, file), smallPng(await page.screenshot()));
      process.stderr.write(`${file}\n`);
    }
  }
  for (const complaint of workbench.complaints) process.stderr.write(`${complaint}\n`);
} finally {
  await workbench.close();
}
