import { cellOf } from '../../report/place.js';
import { checkedWords, levelName, verdictWords, waivedName, type CheckResult, type Finding } from '../../check/finding.js';
import { formById } from '../../form/index.js';
import type { CellStyle, DesignedCell, SheetDesign } from '../../grid/design.js';
import { ruleSetVersion } from '../../rules/catalogue.js';
import type { Profile } from '../../rules/card.js';
import type { Checksum } from './checksum.js';
import type { WorkbookPort } from '../port.js';
import { profileName } from '../kept/kept.js';

export const checkSheetName = '检查报告';

/** What a check sheet tells beside the findings. */
export interface CheckRecord {
  readonly at: Date;
  readonly profile: Profile;
  readonly digest: string;
  readonly checksum: Checksum;
}

const current = '与检查时的数字一致';
const outdated = '已过期：检查之后改过数字，请重新生成';

const song: CellStyle = { font: '宋体', size: 11, vertical: 'center', wrap: true };
const styles = {
  title: { ...song, size: 16, bold: true, horizontal: 'center' },
  name: { ...song, bold: true, border: true, horizontal: 'center', fill: '#F2F5F9' },
  text: { ...song, border: true, horizontal: 'left' },
} satisfies Record<string, CellStyle>;

/** The number that the status formula holds against the figures of today; the status stands above it. */
const checksumRow = 9;
const headRow = 11;
const columns = 5;
/** Findings that a later check may add find their rows laid out. */
const spareRows = 60;

type Row = readonly (string | number)[];

/** Verdict, counts, findings and reasons as a sheet; its status is a formula, so that it tells by itself when it is out of date. */
export function checkSheet(result: CheckResult, record: CheckRecord): SheetDesign {
  const rows = allRows(result, record);
  const cells = rows.flatMap((values, row) => Array.from({ length: columns }, (_, column): DesignedCell => {
    const value = values[column];
    const style = row === 0 ? styles.title : row === headRow || (row < headRow && column === 0) ? styles.name : styles.text;
    return { row, column, ...(value === undefined || value === '' ? {} : { value }), style: row === headRow - 1 ? song : style };
  }));
  const status = `=IF(ABS(${record.checksum.formula}-B${checksumRow + 1})<0.001,"${current}","${outdated}")`;
  return {
    name: checkSheetName,
    cells: cells.map((cell) => (cell.row === checksumRow - 1 && cell.column === 1 ? { ...cell, formula: status } : cell)),
    merges: [
      { row: 0, column: 0, rows: 1, columns },
      ...Array.from({ length: checksumRow }, (_, index) => ({ row: index + 1, column: 1, rows: 1, columns: columns - 1 })),
    ],
    columnWidths: [12, 24, 60, 28, 28],
    rowHeights: Object.fromEntries(Array.from({ length: rows.length + spareRows }, (_, row) =>
      [row, row === 0 ? 32 : row <= headRow ? 20 : 36])),
    freeze: { rows: headRow + 1, columns: 0 },
    validations: [],
    print: {
      landscape: true, area: { row: 0, column: 0, rows: rows.length, columns }, onePage: false,
      titleRows: { first: headRow, last: headRow },
    },
  };
}

/**
 * Makes the sheet, or writes it anew. `ours` is the status formula of the one that we made. False where a sheet of that name is
 * not ours, or stands on other tables: nothing is changed. Whoever calls keeps the formula of the record.
 */
export async function writeCheckSheet(
  port: WorkbookPort, result: CheckResult, record: CheckRecord, ours: string | undefined,
): Promise<boolean> {
  const [present] = await port.read([{ sheet: checkSheetName }]);
  const formula = record.checksum.formula;
  if (!present) {
    await port.addSheet(checkSheet(result, record));
    return true;
  }
  if (ours !== formula) return false;
  const rows = allRows(result, record);
  const length = Math.max(rows.length, present.cells.length);
  const values = Array.from({ length }, (_, row) => Array.from({ length: columns }, (__, column) => {
    const value = rows[row]?.[column];
    return value === undefined || value === '' ? null : value;
  }));
  await port.write([
    { sheet: checkSheetName, row: 1, column: 0, values: values.slice(1, checksumRow - 1) },
    // the row between holds the status formula
    { sheet: checkSheetName, row: checksumRow, column: 0, values: values.slice(checksumRow) },
  ]);
  return true;
}

function allRows(result: CheckResult, { at, profile, digest, checksum }: CheckRecord): Row[] {
  const { agency, year, counts, findings } = result;
  return [
    ['检查报告'],
    ['单位', agency],
    ['年度', year ?? ''],
    ['结论', verdictWords(result)],
    ['统计', `错误${counts.error} · 存疑${counts.warning} · 提示${counts.info} · 未检查${counts.unchecked}；${checkedWords(result)}`],
    ['检查时间', timeWords(at)],
    ['规则', `${ruleSetVersion}（${profileName[profile]}）`],
    ['核对编号', digest],
    ['现状', current],
    ['对照数', checksum.value],
    [],
    ['级别', '位置', '问题', '说明', '规则'],
    ...findings.map((finding): Row => [markOf(finding), placeOf(result, finding), finding.message, reasonOf(finding), finding.rule]),
    ...(findings.length === 0 ? [['', '', '没有发现问题。', '', ''] as const] : []),
  ];
}

function markOf({ outcome, level, waiver }: Finding): string {
  return waiver ? waivedName : outcome === 'unchecked' ? '未检查' : levelName[level];
}

function placeOf({ form }: CheckResult, { table, places }: Finding): string {
  const cells = places.flatMap((place) => {
    const at = cellOf(place);
    return at ? [`${at.sheet}!${at.cell}`] : [];
  });
  if (cells.length > 0) return cells.length > 3 ? `${cells.slice(0, 3).join('、')}等${cells.length}格` : cells.join('、');
  return table ? formById(form)!.tables[table].shortName : '';
}

function reasonOf({ waiver }: Finding): string {
  return waiver ? `${waiver.reason}（${waiver.name}，${waiver.date}）` : '';
}

/** Local time, `2026-01-15 10:32`. */
function timeWords(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
