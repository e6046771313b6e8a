import { newXlsx } from '../src/files/xlsx/index.js';
import { currentForm } from '../src/form/index.js';
import type { SheetDesign } from '../src/grid/design.js';
import { reportWorkbook } from '../src/workbook/sheets/report-sheets.js';
import { typeInto } from '../test/browser/typing.js';
import { isReady, type Workbench } from '../test/browser/workbench.js';
import { seed } from '../test/reports.js';
import type { Measured } from './measure.js';

const cells = 200_000;
const columns = 10;
/** Milliseconds after which nothing of a step is under way. */
const after = 3_000;

type Page = Window & { goujiTasks?: number[] };

/** A workbook with a register of 200,000 cells beside the report: the longest time for which the page answers nobody. */
export async function benchNeighbour(workbench: Workbench): Promise<Measured[]> {
  const { page, address } = workbench;
  const { sheets } = reportWorkbook(currentForm, seed('beilun-projects-2024'), {});
  const bytes = newXlsx([...sheets, register(sheets[0]!)]);
  await page.goto(address);
  await isReady(page);
  await page.evaluate(noteTasks);
  const pane = page.getByRole('complementary', { name: '勾稽窗格' });
  const longest = async (act: () => Promise<unknown>): Promise<number> => {
    await page.waitForTimeout(after);
    await page.evaluate(() => { (window as Page).goujiTasks!.length = 0; });
    await act();
    await page.waitForTimeout(after);
    return page.evaluate(() => Math.max(0, ...(window as Page).goujiTasks!));
  };
  const steps = [
    ['opening it', () => workbench.openFile('大.xlsx', bytes)],
    ['校验', async () => {
      await page.getByRole('tab', { name: '校验' }).click();
      await pane.getByRole('button', { name: '校验', exact: true }).click();
      await page.locator('.verdict').waitFor();
    }],
    ['an edit of the report', () => typeInto(page, '表三', 4, 3, 2)],
    ['an edit of the register', () => typeInto(page, '台账', 4, 3, 2)],
  ] as const;
  const lines: Measured[] = [];
  for (const [what, act] of steps) {
    const figure = await longest(act);
    lines.push({
      name: `a neighbour sheet of ${cells} cells, ${what}: the longest time for which the page is blocked`,
      value: `${figure.toFixed(0)} ms`, reference: 'the browser tells of blocks from 50 ms on', figure, budget: '200 ms', most: 200,
      reason: 'by the clock, in a browser that paints without a graphics card on this machine',
    });
  }
  return lines;
}

function register(like: SheetDesign): SheetDesign {
  return {
    ...like, name: '台账', merges: [], columnWidths: [], rowHeights: {}, validations: [],
    cells: Array.from({ length: cells }, (_, at) => ({
      row: Math.floor(at / columns), column: at % columns, value: at % columns === 3 ? `第${at}件` : at, style: {},
    })),
  };
}

/** Runs in the page. */
function noteTasks(): void {
  const tasks: number[] = ((window as Page).goujiTasks = []);
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
}
