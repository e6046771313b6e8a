import { paneBudget, paneKilobytes } from '../scripts/size/built.mjs';
import { flagFill } from '../src/workbook/flags.js';
import { typeInto } from '../test/browser/typing.js';
import { isReady, openWorkbench, type Workbench } from '../test/browser/workbench.js';
import type { Measured } from './measure.js';

const loads = 7;
const edits = 7;
/** 表三!D5, an input of two equations in the sample. */
const cell = { sheet: '表三', row: 4, column: 3 } as const;

/** The built pages in headless Chromium on this machine: size, start, an edit until its flags are painted. */
export async function benchWorkbench(): Promise<Measured[]> {
  const workbench = await openWorkbench();
  try {
    const starts = await starting(workbench);
    const follow = await following(workbench);
    const foreign = workbench.complaints.filter((complaint) => complaint.startsWith('request')).length;
    return [
      {
        name: 'pane script, gzip (first.js, pane.js and taskpane.js, without office.js)', value: `${paneKilobytes().toFixed(1)} KB`,
        figure: paneKilobytes(), budget: `${paneBudget} KB`, most: paneBudget,
      },
      {
      name: `workbench, from the click on its address until usable, median of ${loads}`, value: milliseconds(starts.page),
      reference: `an empty page ${milliseconds(starts.empty)}`, budget: '1.5 s', figure: starts.page, most: 1500,
    },
      {
      name: `an edit in the workbench until its flags are painted, median of ${edits}`, value: milliseconds(follow),
      reference: 'the pane waits 100 ms of it for further edits', budget: '150 ms', figure: follow, most: 150,
    },
      { name: 'requests to other hosts', value: String(foreign), budget: '0', figure: foreign, most: 0 },
    ];
  } finally {
    await workbench.close();
  }
}

async function starting({ page, address }: Workbench): Promise<{ page: number; empty: number }> {
  const usable: number[] = [];
  const empty: number[] = [];
  for (let load = 0; load < loads; load++) {
    await page.goto(address);
    await isReady(page);
    usable.push(await page.evaluate(() => performance.getEntriesByName('gouji:pane-ready')[0]!.startTime));
    await page.goto(`${address}/no-such-page`);
    empty.push(await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd));
  }
  return { page: median(usable), empty: median(empty) };
}

async function following({ page, address }: Workbench): Promise<number> {
  await page.goto(address);
  await isReady(page);
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.getByRole('menuitem').first().click();
  const pane = page.getByRole('complementary');
  await pane.getByRole('button', { name: '校验', exact: true }).click();
  await pane.locator('.verdict').waitFor();
  const before = await page.evaluate(() => window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName('表三')!.getRange(4, 3).getValue());
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const painted = page.evaluate(untilPainted, [cell.sheet, cell.row, cell.column, flagFill.error, edit % 2 === 0] as const);
    await typeInto(page, cell.sheet, cell.row, cell.column, Number(before) + (edit % 2 === 0 ? 1 : 0));
    times.push(await painted);
  }
  return median(times);
}

/** Milliseconds from the Enter that ends the typing until the cell is painted as flagged, or as not flagged. */
async function untilPainted([name, row, column, fill, flagged]: readonly [string, number, number, string, boolean]): Promise<number> {
  const entered = await new Promise<number>((resolve) => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter') return;
      window.removeEventListener('keydown', listen, true);
      resolve(performance.now());
    };
    window.addEventListener('keydown', listen, true);
  });
  const sheet = window.goujiSpreadsheet!.getActiveWorkbook()!.getSheetByName(name)!.getSheet();
  for (;;) {
    await new Promise(requestAnimationFrame);
    const style = sheet.getCell(row, column)?.s;
    const isFlagged = typeof style === 'object' && style?.bg?.rgb === fill;
    if (isFlagged === flagged) return performance.now() - entered;
  }
}

function median(numbers: number[]): number {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
}

function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}
