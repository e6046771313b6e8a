import { importBlocks, planImport, type ImportPlan } from '../../workbook/import-plan.js';
import { asLastYear, isSameBody, type LastYear } from '../../report/last-year.js';
import type { OtherReport } from '../../workbook/other-reports.js';
import { attempt, edited, type Desk } from './desk.js';
import { createReport } from './fill.js';
import { formOf } from '../state/form.js';
import { found, isMapped } from './look.js';
import { checkAgain } from './check.js';
import { readSource, type Source } from './read-source.js';

/** 导入: reads the file or what was pasted, and shows what would go where. Nothing is written. */
export async function previewImport(desk: Desk, source: Source): Promise<void> {
  const read = await readSource(desk, source);
  if (!read) return;
  await attempt(desk, 'importing', async () => {
    const reading = await desk.session.read();
    const { planImporting } = await import('./plan-import.js');
    desk.store.set({ ...found(desk, reading), importing: await planImporting(desk, reading, read) });
    // a person may have gone on to another view meanwhile
    if (desk.store.get().view === 'fill') return;
    desk.store.set({ notice: { intent: 'info', text: `已读完“${read.name}”，还没有写入。请到“填报”里看要填入什么。` } });
  });
}

/** After the preview: blank cells are filled, others only when the person said so. */
export async function importFigures(desk: Desk, overwrite: boolean, withText: boolean): Promise<void> {
  const { importing } = desk.store.get();
  if (!importing) return;
  if (!isMapped((await desk.session.read()))) await createReport(desk);
  await attempt(desk, 'importing', async () => {
    // read again: the sheet may have changed while the preview stood
    const reading = await desk.session.read();
    const plan = planImport(formOf(reading), reading, importing.report);
    const blocks = importBlocks(plan, overwrite);
    if (blocks.length > 0) await desk.port.write(blocks);
    edited(desk);
    const { agency, year } = importing.report;
    const present = reading.report;
    const after = await desk.session.saveIdentity({
      agency: present.agency || agency, year: present.year ?? year, ...(present.body ? { body: present.body } : {}),
    });
    const texts = withText ? await import('./plan-import.js').then(({ importText }) => importText(desk, after, importing)) : '';
    desk.store.set({ ...found(desk, texts === '' ? after : await desk.session.read()), importing: undefined, notice: {
      intent: 'success', text: `已填入${blocks.length}个数。${texts}${leftWords(plan, overwrite)}`,
    } });
    await checkAgain(desk);
  });
}

export function leaveImport({ store }: Desk): void {
  store.set({ importing: undefined });
}

/** 上年年报: read once, kept in the workbook, compared from then on. */
export async function chooseLastYear(desk: Desk, file: File): Promise<void> {
  const read = await readSource(desk, { file });
  if (!read) return;
  await attempt(desk, 'importing', async () => {
    if (!Object.values(read.report.figures).some((value) => typeof value === 'number')) {
      desk.store.set({ notice: { intent: 'warning', text: `“${file.name}”里没有读到年报的数，没有选作上年年报。` } });
      return;
    }
    await keepLastYear(desk, asLastYear(read.report));
  });
}

/** 用本工作簿里的表: takes the other report of this workbook; where there are several, a person chooses. */
export async function lookForLastYear(desk: Desk): Promise<void> {
  await attempt(desk, 'importing', async () => {
    const reading = await desk.session.read();
    desk.store.set(found(desk, reading));
    if (!isMapped(reading)) {
      desk.store.set({ notice: { intent: 'warning', text: '还没有认定今年的三张表。请先在上面认定，再选上年的。' } });
      return;
    }
    const { otherReports } = await import('../../workbook/other-reports.js');
    const others = await otherReports(desk.port, reading);
    if (others.length === 1) await keepLastYear(desk, others[0]!.report);
    else if (others.length > 1) desk.store.set({ others });
    else desk.store.set({ notice: { intent: 'warning', text: '除了今年的三张表，这个工作簿里没有找到别的年报表。请把上年的表复制进来，或选择上年年报的文件。' } });
  });
}

/** One of several reports in this workbook. */
export async function takeLastYear(desk: Desk, { report }: OtherReport): Promise<void> {
  await attempt(desk, 'importing', () => keepLastYear(desk, report));
}

async function keepLastYear(desk: Desk, report: LastYear): Promise<void> {
  const count = Object.values(report.figures).filter((value) => typeof value === 'number').length;
  await desk.session.chooseLastYear(report);
  const { reading } = desk.store.get();
  const other = reading !== undefined && !isSameBody(reading.report, report);
  desk.store.set({
    lastYear: report, others: [],
    notice: other
      ? { intent: 'warning', text: `上年年报是“${report.agency}”的，今年是“${reading.report.agency}”，还没有比较。请在“上年年报”里选定是不是同一单位。` }
      : { intent: 'success', text: `上年年报读到${count}个数，校验时会与它比较。` },
  });
  await checkAgain(desk);
}

/** 是同一单位: a body that had another name last year. */
export async function confirmBody(desk: Desk): Promise<void> {
  const { lastYear } = desk.store.get();
  if (lastYear) await attempt(desk, 'importing', () => keepLastYear(desk, { ...lastYear, sameBody: true }));
}

export async function forgetLastYear(desk: Desk): Promise<void> {
  await attempt(desk, 'importing', async () => {
    await desk.session.chooseLastYear(undefined);
    desk.store.set({ lastYear: undefined });
    await checkAgain(desk);
  });
}

function leftWords({ steps }: ImportPlan, overwrite: boolean): string {
  const count = (kind: string): number => steps.filter((step) => step.kind === kind).length;
  const kept = overwrite ? 0 : count('overwrite');
  const differs = steps.filter(({ kind }) => kind === 'formulaDiffers').map(({ address }) => address);
  return [
    kept > 0 ? `${kept}格原来有别的数，没有改。` : '',
    differs.length > 0 ? `${differs.join('、')}的总计是公式，与导入的数不同，没有改，请核对。` : '',
  ].join('');
}
