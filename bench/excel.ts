import { checkReport } from '../src/pane/actions/check.js';
import type { Desk } from '../src/pane/actions/desk.js';
import { createReport, saveIdentity } from '../src/pane/actions/fill.js';
import { writeText } from '../src/pane/actions/texts.js';
import { EmulatedExcel } from '../test/emulator/excel.js';
import { Workbook } from '../test/emulator/model/workbook.js';
import { workbookOf } from '../test/browser/in-taskpane.js';
import { until } from '../test/contract/expect.js';
import { seed } from '../test/reports.js';
import { openPane } from '../test/workbook/open-pane.js';
import type { Measured } from './measure.js';

const apiSet = '1.15';

/** Why the button takes more trips than a check that follows an edit. */
const afresh = 'the button 校验 first looks through all sheets for flags that other panes and copied sheets left';

type Act = (desk: Desk, excel: EmulatedExcel) => Promise<unknown>;
type Step = readonly [what: string, most: number | undefined, reference: string, act: Act];

/** What a person does in the pane, in order, in one workbook. */
const steps: readonly Step[] = [
  ['新建年报', 12, 'one is the least', (desk) => createReport(desk)],
  ['单位', undefined, 'one writing, one reading', (desk) => saveIdentity(desk, { agency: '某某局', year: 2024 })],
  ['the first 校验', 2, 'one reading, one writing', (desk) => checkReport(desk)],
  ['校验 again', 2, 'one reading, one writing', (desk) => checkReport(desk)],
  ['an edit that breaks a sum, until its flags are there', 2, 'one reading, one writing', afterEdit(7)],
  ['an edit that puts it right', 2, 'one reading, one writing', afterEdit(0)],
  ['生成文字', undefined, 'a new sheet, its text, what is kept of it', (desk) => writeText(desk)],
];

/** Round trips of the real office.js to an emulated Excel; they count the same on a busy machine. */
export async function benchExcel(): Promise<Measured[]> {
  const first = new EmulatedExcel(new Workbook('用户的表'), { apiSet });
  const desk = await openPane(first);
  const lines: Measured[] = [];
  for (const [what, most, reference, act] of steps) {
    const before = { ...first.stats };
    await act(desk, first);
    // references that Excel.run gives back are sent after it has resolved
    await new Promise((resolve) => setTimeout(resolve, 0));
    lines.push(line(what, most, reference, first.stats, before));
  }
  const again = first.reopened();
  await openPane(again);
  const opening = line('opening the pane beside this workbook', 7, 'one reading of all that is there', again.stats);
  return [opening, ...lines, ...await growth()];
}

/** The same check with one wrong cell and with three, which break more. */
async function growth(): Promise<Measured[]> {
  const actions: number[] = [];
  for (const wrong of [1, 3]) {
    const excel = new EmulatedExcel(workbookOf(seed('beilun-projects-2024')), { apiSet });
    const desk = await openPane(excel);
    await checkReport(desk);
    for (let column = 0; column < wrong; column++) excel.userEdit('表三', 4, 3 + column, 50);
    const before = excel.stats.actions;
    await checkReport(desk);
    actions.push(excel.stats.actions - before);
  }
  const [one, many] = actions as [number, number];
  return [{
    name: 'in Excel, actions of a check with three wrong cells', value: String(many), reference: `with one ${one}`,
    ratio: many / one, budget: 'the same', most: 1,
    reason: 'a level more on a sheet is a conditional format more; within a level the number of findings changes nothing',
  }];
}

function afterEdit(value: number) {
  return async (desk: Desk, excel: EmulatedExcel): Promise<void> => {
    const { checkedAt } = desk.store.get();
    excel.userEdit('表三', 4, 3, value);
    await until(() => desk.store.get().checkedAt !== checkedAt);
  };
}

type Stats = EmulatedExcel['stats'];

function line(what: string, most: number | undefined, reference: string, now: Stats, before?: Stats): Measured {
  const since = (name: 'roundTrips' | 'cleanups' | 'actions'): number => now[name] - (before?.[name] ?? 0);
  const trips = since('roundTrips');
  return {
    name: `in Excel, ${what}`, reference,
    value: `${trips} round trips and ${since('cleanups')} that only clean up, ${since('actions')} actions`,
    ...(most === undefined ? {} : { figure: trips, budget: `${most} round trips`, most, reason: afresh }),
  };
}
