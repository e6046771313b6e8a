import { formById } from '../../form/index.js';
import type { CellStyle, DesignedCell, SheetDesign } from '../../grid/design.js';
import type { Report } from '../../report/report.js';
import { signoffSteps, stepName, type SignoffState } from '../../report/signoff.js';
import { changeWords, signoffWords } from '../signoff-words.js';
import type { Checksum } from './checksum.js';
import { markCell } from './printed-sheet.js';

export const signoffSheetName = '签发单';

const song: CellStyle = { font: '宋体', size: 12, vertical: 'center', wrap: true };
const styles = {
  title: { ...song, size: 18, bold: true, horizontal: 'center' },
  name: { ...song, bold: true, border: true, horizontal: 'center', fill: '#F2F5F9' },
  text: { ...song, border: true, horizontal: 'left' },
  middle: { ...song, border: true, horizontal: 'center' },
} satisfies Record<string, CellStyle>;

const widths = [14, 20, 18, 30];
const columns = widths.length;

/** What a 签发单 tells beside the signatures. */
export interface SignoffRecord {
  readonly report: Report;
  readonly digest: string;
  /** Of the tables as they are now: the sheet sees by itself that a figure was changed since. */
  readonly checksum: Checksum;
}

/** Who signed what, to be printed and filed: a row for each step, with room to sign by hand. */
export function signoffSheet(state: SignoffState, { report, digest, checksum }: SignoffRecord): SheetDesign {
  const form = formById(report.form)!;
  const cells: DesignedCell[] = [markCell];
  const merges = [{ row: 1, column: 0, rows: 1, columns }];
  const heights: Record<number, number> = { 0: 18, 1: 44 };
  cells.push({ row: 1, column: 0, value: '政府信息公开工作年度报告签发单', style: styles.title });
  let row = 2;
  const wide = (name: string, content: Pick<DesignedCell, 'value' | 'formula'>, height: number): void => {
    cells.push({ row, column: 0, value: name, style: styles.name }, { row, column: 1, ...content, style: styles.text },
      ...[2, 3].map((column) => ({ row, column, style: styles.text })));
    merges.push({ row, column: 1, rows: 1, columns: columns - 1 });
    heights[row++] = height;
  };
  const line = (texts: readonly string[], style: CellStyle, height: number): void => {
    texts.forEach((value, column) => {
      cells.push({ row, column, ...(value === '' ? {} : { value }), style: column === 0 ? styles.name : style });
    });
    heights[row++] = height;
  };
  wide('单位', { value: report.agency }, 30);
  wide('年度', { value: String(report.year ?? '') }, 30);
  line(['环节', '姓名', '日期', '签字'], styles.name, 30);
  for (const step of signoffSteps) {
    const signed = state.signatures.find((one) => one.step === step);
    line([stepName[step], signed?.name ?? '', signed?.date ?? '', ''], styles.middle, 48);
  }
  wide('状态', { value: signoffWords(state, form, report) }, 64);
  if (state.kind === 'void') {
    const changes = state.changes.slice(0, mostChanges).map((change) => changeWords(change, form, report));
    const more = state.changes.length > mostChanges ? [`另有${state.changes.length - mostChanges}处`] : [];
    wide('改动', { value: [...changes, ...more].join('\n') }, Math.min(400, 18 * (changes.length + more.length) + 12));
  }
  const [same, changed] = ['表中数字与生成本单时一致', '已失效：生成本单之后改过表中的数字，请重新生成'];
  wide('核对', { formula: `=IF(ABS(${checksum.formula}-(${checksum.value}))<0.001,"${same}","${changed}")`, value: same }, 30);
  wide('内容摘要', { value: digest }, 36);
  return {
    name: signoffSheetName, cells, merges, columnWidths: widths, rowHeights: heights, validations: [],
    print: { landscape: false, area: { row: 1, column: 0, rows: row - 1, columns }, onePage: true },
  };
}

const mostChanges = 20;
