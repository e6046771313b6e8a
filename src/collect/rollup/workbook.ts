import { levelName } from '../../check/finding.js';
import { limits } from '../../files/xlsx/limits.js';
import { newXlsx } from '../../files/xlsx/index.js';
import type { FigureKey } from '../../form/types.js';
import { areaAddress, qualifiedAddress } from '../../grid/address.js';
import type { CellStyle, DesignedCell, LongRow, LongSheet, SheetDesign } from '../../grid/design.js';
import { templateSheets } from '../../workbook/sheets/template.js';
import { stateName } from '../bodies.js';
import { leftOutWords, rollupForm, type Counted, type Row } from './rows.js';
import type { Rollup } from './run.js';

const bodiesSheet = '各单位';
const notesSheet = '说明';
/** Columns before the figures: number, name, verdict, file. */
const before = 4;
type LongCell = LongRow['cells'][number];

/** Rows above the bodies: title and labels. */
const headRows = 2;

const song: CellStyle = { font: '宋体', size: 11, vertical: 'center', wrap: true };
const styles = {
  title: { ...song, size: 14, bold: true, wrap: false },
  head: { ...song, size: 10, bold: true, border: true, horizontal: 'center', fill: '#F2F5F9' },
  text: { ...song, border: true, horizontal: 'left' },
  number: { ...song, border: true, horizontal: 'center', format: '0' },
  money: { ...song, border: true, horizontal: 'center', format: 'General' },
  failing: { ...song, border: true, horizontal: 'left', fill: '#FCE4D6', bold: true },
  blank: { ...song, border: true, fill: '#FFF2CC' },
  apart: { ...song, border: true, horizontal: 'left', color: '#595959' },
} satisfies Record<string, CellStyle>;

/** The official form whose figures are live sums over 各单位, with what is in them and what is not. Same bodies, same bytes. */
export function rollupXlsx(rollup: Rollup): Uint8Array {
  const { rows, report } = rollup;
  const formulas = new Map<FigureKey, string>(rows.length === 0 ? [] : rollupForm.figures.map(({ key }, at) =>
    [key, `=SUM(${qualifiedAddress(bodiesSheet, areaAddress({ row: headRows, column: before + at, rows: rows.length, columns: 1 }))})`]));
  return newXlsx([...templateSheets(rollupForm, report, true, formulas), sheetOfBodies(rollup), sheetOfNotes(rollup)]);
}

/** Row by row: ten thousand bodies are two million cells. */
function sheetOfBodies({ rows, leftOut }: Rollup): LongSheet {
  const apart = headRows + rows.length + 1;
  return {
    name: bodiesSheet, styles: Object.values(styles), rows: () => linesOf({ rows, leftOut }, apart), merges: [],
    columnWidths: [6, 34, 16, 40, ...rollupForm.figures.map(() => 12)],
    freeze: { rows: headRows, columns: 2 }, validations: [],
    print: {
      landscape: true, area: { row: 0, column: 0, rows: rowsOf({ rows, leftOut }), columns: before + rollupForm.figures.length },
      onePage: false, titleRows: { first: 1, last: headRows - 1 },
    },
  };
}

/** Rows of the sheet 各单位. */
export function rowsOf({ rows, leftOut }: Counted): number {
  return headRows + rows.length + (leftOut.length > 0 ? 2 + leftOut.length : 0);
}

function* linesOf({ rows, leftOut }: Counted, apart: number): Generator<LongRow> {
  yield { row: 0, height: 28, cells: [{ column: 0, value: `计入汇总的${rows.length}个单位`, style: styles.title }] };
  yield { row: 1, height: 96, cells: head() };
  for (const [at, row] of rows.entries()) {
    yield { row: headRows + at, cells: lineOf(row, at + 1, row.state === 'fail' ? styles.failing : styles.text) };
  }
  if (leftOut.length === 0) return;
  yield { row: apart, cells: [{ column: 0, value: `没有计入汇总的${leftOut.length}个单位`, style: styles.title }] };
  for (const [at, { name, reason, within, row }] of leftOut.entries()) {
    const why = within === undefined ? leftOutWords[reason] : `已含在“${within}”的数里`;
    const cells = row ? lineOf(row, at + 1, styles.apart, why)
      : [at + 1, ...[name, why].map(inCell)].map((value, column): LongCell => ({ column, value, style: styles.apart }));
    yield { row: apart + 1 + at, cells };
  }
}

/** Names come from elsewhere, and a cell holds no more. */
function inCell(text: string): string {
  return text.length > limits.writtenText ? `${text.slice(0, limits.writtenText - 1)}…` : text;
}

function head(): LongCell[] {
  const own = ['序号', '单位名称', '结论', '来源文件'];
  // table, row and column in one cell: labels in cells of their own would be taken for a table of the form
  const labels = rollupForm.figures.map(({ table, rowPath, columnPath }) =>
    `${rollupForm.tables[table].shortName}：${rowPath.at(-1)!} × ${columnPath.at(-1)!}`);
  return [...own, ...labels].map((value, column) => ({ column, value, style: styles.head }));
}

function lineOf({ name, state, file, values }: Row, number: number, style: CellStyle, why: string = stateName[state]): LongCell[] {
  const own = [number, ...[name, why, file].map(inCell)];
  return [
    ...own.map((value, column): LongCell => ({ column, value, style: column === 0 ? styles.text : style })),
    ...rollupForm.figures.map(({ number: kind }, at): LongCell => {
      const value = values[at]!;
      const column = before + at;
      if (Number.isNaN(value)) return { column, style: styles.blank };
      return { column, value, style: kind === 'decimal' ? styles.money : styles.number };
    }),
  ];
}

function sheetOfNotes({ rows, leftOut, result, own }: Rollup): SheetDesign {
  const failing = rows.filter(({ state }) => state === 'fail').length;
  const lines: string[][] = [
    ['汇总说明'],
    ['计入', `${rows.length}个单位，其中${failing}个不通过（在“各单位”里标了底色）。表二、表三、表四的每一格都是“各单位”这一列的和。`],
    ['没有计入', `${leftOut.length}个单位，列在“各单位”下面，写明原因。空格不算0，标了底色。`],
    ['本级年报', own ? `与“${own.agency}”的年报核对过，不同的地方在下面。` : '没有给（--own），没有核对。'],
    ['级别', '问题'],
    ...result.findings.map(({ outcome, level, message }) => [outcome === 'unchecked' ? '未检查' : levelName[level], message]),
  ];
  if (result.findings.length === 0) lines.push(['', '没有发现问题。']);
  const headAt = 4;
  return {
    name: notesSheet,
    cells: lines.flatMap((line, row) => line.map((value, column): DesignedCell => ({
      row, column, value: inCell(value), style: row === 0 ? styles.title : column === 0 || row === headAt ? styles.head : styles.text,
    }))),
    merges: [], columnWidths: [12, 110],
    rowHeights: Object.fromEntries(lines.map(([, text = ''], row) =>
      [row, row === 0 ? 28 : 8 + 16 * Math.ceil((text.length * 2 + 1) / 108)])),
    validations: [],
    print: { landscape: true, area: { row: 0, column: 0, rows: lines.length, columns: 2 }, onePage: false },
  };
}
