import { currentForm } from '../src/form/index.js';
import { parseAddress } from '../src/grid/address.js';
import { checkReading } from '../src/workbook/check-reading.js';
import { flagsOf } from '../src/workbook/flags-of.js';
import { flagFill } from '../src/workbook/flags.js';
import type { WorkbookPort } from '../src/workbook/port.js';
import { ReportSession } from '../src/workbook/session.js';
import { templateAddress, templateSheets } from '../src/workbook/sheets/template.js';
import { remotePort } from '../test/browser/remote-port.js';
import { typeInto } from '../test/browser/typing.js';
import { isReady, type Workbench } from '../test/browser/workbench.js';
import { beginFollowing, followed, rested, type Followed } from './follow-flags.js';
import { clockInWords as inWords, spreadOf, type Measured } from './measure.js';

/** Edits that change a flag; each figure is made wrong and then right again. */
const edits = 100;
/** How often the flags are looked at once more before they are said to stay wrong. */
const patience = 10;

/** Edits as a person does them, each until the flags on the sheet are those that the engine gives for what then stands there. */
export async function benchEdits({ page, address }: Workbench): Promise<Measured[]> {
  await page.goto(address);
  await isReady(page);
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.getByRole('menuitem').first().click();
  const pane = page.getByRole('complementary');
  await pane.getByRole('button', { name: '校验', exact: true }).click();
  await pane.locator('.verdict').waitFor();
  const port = await remotePort(page);
  const session = new ReportSession(port);
  await session.open();
  const times: Followed[] = [];
  const cells = inputs();
  for (let at = 0; changing(times).length < edits; at++) {
    const cell = cells[at % cells.length]!;
    const before = await valueOf(port, cell);
    for (const value of [before + 1 + Math.floor(at / cells.length), before]) {
      await page.evaluate(beginFollowing, [cell, value, Object.values(flagFill)] as const);
      await typeInto(page, cell.sheet, cell.row, cell.column, value);
      times.push(await untilRight(cell));
    }
  }
  return lines(times);

  async function untilRight(cell: Input): Promise<Followed> {
    for (let look = 0; look < patience; look++) {
      await page.evaluate(rested);
      const found = await page.evaluate(followed, await wanted());
      if (found) return found;
    }
    throw new Error(`${JSON.stringify(cell)}: the flags on the sheet never became those of the engine`);
  }

  /** The flags of all sheets, told from the values that stand in the page now. */
  async function wanted(): Promise<string[]> {
    const reading = await session.read();
    return flagsOf(checkReading(reading), reading.report.places).flatMap(({ sheet, area, level }) =>
      Array.from({ length: area.rows * area.columns }, (_, at) =>
        `${sheet}!${area.row + Math.floor(at / area.columns)},${area.column + (at % area.columns)}=${flagFill[level]}`));
  }
}

/** What the page shows of a sheet without scrolling. */
const inSight = { row: 16, column: 7 };

export interface Input {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells that a person fills in, spread over the two tables whose numbers add up: there an edit breaks something. */
function inputs(): Input[] {
  const calculated = new Set(templateSheets(currentForm).flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula !== undefined).map(({ row, column }) => `${name}!${row},${column}`)));
  return currentForm.figures.filter(({ table }) => table !== 'disclosure').map(({ key }): Input => {
    const { sheet, cell } = templateAddress(currentForm, key);
    return { sheet, ...parseAddress(cell)! };
  }).filter(({ sheet, row, column }) => row < inSight.row && column < inSight.column && !calculated.has(`${sheet}!${row},${column}`));
}

async function valueOf(port: WorkbookPort, { sheet, row, column }: Input): Promise<number> {
  const [grid] = await port.read([{ sheet }]);
  return Number(grid?.cells[row]?.[column]?.value ?? 0);
}

const changing = (times: readonly Followed[]): Followed[] => times.filter(({ flagged }) => flagged !== undefined);

function lines(times: readonly Followed[]): Measured[] {
  const flagged = spreadOf(changing(times).map(({ flagged }) => flagged!));
  const shown = spreadOf(changing(times).map(({ shown }) => shown));
  const name = `an edit in the workbench until its flags are the right ones, ${edits} edits that change them`;
  const reference = `the number stands in its cell after ${inWords(shown)}`;
  const reason = 'by the clock, in a browser that paints without a graphics card on this machine';
  return [
    { name: `${name}, median`, value: inWords(flagged), reference, figure: flagged.median, budget: '150 ms', most: 150, reason },
    {
      name: `${name}, worst`, value: `${flagged.worst.toFixed(0)} ms`, reference,
      figure: flagged.worst, budget: '300 ms', most: 300, reason,
    },
  ];
}
