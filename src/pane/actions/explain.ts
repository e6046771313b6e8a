import { waiverFor } from '../../check/waiver-for.js';
import type { Finding } from '../../check/finding.js';
import { checksumOf } from '../../workbook/sheets/checksum.js';
import { figuresDigest } from '../../workbook/sheets/figures-digest.js';
import { checkOnce } from './check.js';
import { attempt, type Desk } from './desk.js';

/** 说明情况: keeps the reason in the workbook. Both parts are required. */
export async function explainFinding(desk: Desk, finding: Finding, reason: string, name: string): Promise<boolean> {
  return attempt(desk, 'explaining', async () => {
    const { reading } = desk.store.get();
    if (!reading) return;
    await desk.session.waive(waiverFor(finding, reading.report, {
      reason: reason.trim(), name: name.trim(), date: dayOf(desk.clock.now()),
    }));
    desk.store.set({ explainer: name.trim() });
    await checkOnce(desk);
  });
}

/** 撤销说明: the finding counts again; of a finding about a waiver, the waiver goes. */
export async function takeBack(desk: Desk, finding: Finding): Promise<void> {
  await attempt(desk, 'explaining', async () => {
    await desk.session.unwaive(finding);
    await checkOnce(desk);
  });
}

/** 检查报告: into a sheet of its own. */
export async function writeCheckReport(desk: Desk): Promise<void> {
  await attempt(desk, 'writing', async () => {
    const { checkSheetName, writeCheckSheet } = await import('../../workbook/sheets/check-sheet.js');
    await checkOnce(desk);
    const { reading, result, profile } = desk.store.get();
    if (!reading || !result) return;
    const record = { at: desk.clock.now(), profile, digest: figuresDigest(reading.report), checksum: checksumOf(reading.tables) };
    if (!(await writeCheckSheet(desk.port, result, record, desk.session.kept.checkSheet))) {
      desk.store.set({ notice: { intent: 'warning', text: `已有名为“${checkSheetName}”的工作表，不是按现在的表格生成的，没有改动任何内容。请先给它改名或删去，再生成。` } });
      return;
    }
    await desk.session.keep({ checkSheet: record.checksum.formula });
    desk.store.set({ notice: { intent: 'success', text: `已写入工作表“${checkSheetName}”。以后改了数字，它会写明已过期。` } });
    await desk.port.select({ sheet: checkSheetName, area: { row: 0, column: 0, rows: 1, columns: 1 } });
  });
}

/** Local day, `2026-01-15`. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
