import { currentForm, formById } from '../../form/index.js';
import { unreadWords } from '../../report/unread.js';
import { planImport, type ImportPlan } from '../../workbook/import-plan.js';
import type { Reading, WorkbookReading } from '../../workbook/reading.js';
import { planOwnText, writeOwnText } from '../../workbook/text/own-text.js';
import { formOf } from '../state/form.js';
import type { Importing } from '../state/importing.js';
import type { Desk } from './desk.js';
import type { ReadSource } from './read-source.js';

/** Apart from the pane's own script: nobody needs it before a file was read. */
export async function planImporting(desk: Desk, present: WorkbookReading, { name, report, reading }: ReadSource): Promise<Importing> {
  const plan = planImport(formOf(present), present, report);
  return {
    name, report, plan,
    remarks: [...formRemarks(present, reading), ...nothingRead(reading), ...totalsThatDiffer(plan)],
    text: await planOwnText(desk.port, formOf(present), { ...desk.session.kept, report: present.report }, report),
  };
}

/** Puts the imported text in; the sentence that says so. Planned again: the sheet may have changed while the preview stood. */
export async function importText(desk: Desk, present: WorkbookReading, { report, text: shown }: Importing): Promise<string> {
  const plan = await planOwnText(desk.port, formOf(present), { ...desk.session.kept, report: present.report }, report);
  if (!plan) return '';
  const wasAsked = shown?.kind === 'replace' && shown.isPersons;
  if (plan.kind === 'conflict' || (plan.kind === 'replace' && plan.isPersons && !wasAsked)) return '“正文”里有别的文字，没有填入正文。';
  await writeOwnText(desk.port, plan);
  await desk.session.keep({ texts: plan.written });
  // a new sheet is read from now on
  if (plan.kind === 'create') await desk.session.open();
  desk.store.set({ written: true });
  return `正文${plan.count}段已填入“正文”。`;
}

function formRemarks(present: WorkbookReading, { report }: Reading): string[] {
  if (report.form === currentForm.id || Object.keys(report.figures).length === 0) return [];
  const other = report.form === present.report.form ? '' : `与这个工作簿的${present.report.form}年格式不同，只填入两种格式都有的数。`;
  return [`这是按${report.form}年的格式填的年报（${formById(report.form)!.basis}）。${other}`];
}

/** Why there is no number in it. */
function nothingRead({ report, grids = [], paper }: Reading): string[] {
  if (Object.values(report.figures).some((value) => typeof value === 'number')) return [];
  const reasons = [...new Set(Object.values(report.unread))].map((reason) => unreadWords[reason]);
  if (reasons.length > 0) return [`数没有读出来：${reasons.join('；')}。请用原来的Word、Excel文件。`];
  if (Object.keys(report.figures).length > 0) return ['三张表都是空的，还没有填数。'];
  const [text, ...others] = grids;
  const tables = paper ? others : grids;
  const paragraphs = paper ? text?.cells.length ?? 0 : 0;
  const wanted = '要导入的表里应有“本年新收政府信息公开申请数量”“行政许可”“行政复议”这些行和列。';
  if (tables.length > 0) return [`里面有${tables.length}个${paper ? '表格' : '工作表'}，都不是年报的三张表。${wanted}`];
  return [paragraphs > 0 ? `里面有${paragraphs}段文字，没有表格。${wanted}` : '里面没有文字，也没有表格。'];
}

/** More would bury the rest. */
const mostTotals = 20;

function totalsThatDiffer({ steps }: ImportPlan): string[] {
  const differing = steps.filter(({ kind }) => kind === 'formulaDiffers');
  const words = differing.slice(0, mostTotals).map(({ address, now, comesTo = now, next }) => `${address}的公式得${comesTo}，导入的是${next}。`);
  return differing.length > mostTotals ? [...words, `另有${differing.length - mostTotals}个总计也不同。`] : words;
}
