import { levelName } from '../../check/finding.js';
import { newXlsx } from '../../files/xlsx/index.js';
import type { FigureKey } from '../../form/types.js';
import { areaAddress, qualifiedAddress } from '../../grid/address.js';
import type { CellStyle, DesignedCell, SheetDesign } from '../../grid/design.js';
import { templateSheets } from '../../workbook/sheets/template.js';
import { stateName } from '../bodies.js';
import { leftOutWords, rollupForm, type Row } from './rows.js';
import type { Rollup } from './run.js';

/** Bodies that a workbook has room for: 200 cells each, and nobody reads more by eye. */
export const mostRows = 2000;

const bodiesSheet = '各单位';
const notesSheet = '说明';
/** Columns before the figures: number, name, verdict, file. */
const before = 4;
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

function sheetOfBodies({ rows, leftOut }: Rollup): SheetDesign {
  const columns = before + rollupForm.figures.length;
  const cells: DesignedCell[] = [{ row: 0, column: 0, value: `计入汇总的${rows.length}个单位`, style: styles.title }, ...head()];
  rows.forEach((row, at) => cells.push(...lineOf(row, headRows + at, at + 1, row.state === 'fail' ? styles.failing : styles.text)));
  const apart = headRows + rows.length + 1;
  if (leftOut.length > 0) {
    cells.push({ row: apart, column: 0, value: `没有计入汇总的${leftOut.length}个单位`, style: styles.title });
    leftOut.forEach(({ name, reason, within, row }, at) => {
      const why = within === undefined ? leftOutWords[reason] : `已含在“${within}”的数里`;
      const place = apart + 1 + at;
      if (row) cells.push(...lineOf(row, place, at + 1, styles.apart, why));
      else cells.push(...[at + 1, name, why].map((value, column): DesignedCell => ({ row: place, column, value, style: styles.apart })));
    });
  }
  const all = leftOut.length > 0 ? apart + 1 + leftOut.length : headRows + rows.length;
  return {
    name: bodiesSheet, cells, merges: [], columnWidths: [6, 34, 16, 40, ...rollupForm.figures.map(() => 12)],
    rowHeights: { 0: 28, 1: 96 }, freeze: { rows: headRows, columns: 2 }, validations: [],
    print: {
      landscape: true, area: { row: 0, column: 0, rows: all, columns }, onePage: false, titleRows: { first: 1, last: headRows - 1 },
    },
  };
}

function head(): DesignedCell[] {
  const own = ['序号', '单位名称', '结论', '来源文件'];
  // table, row and column in one cell: labels in cells of their own would be taken for a table of the form
  const labels = rollupForm.figures.map(({ table, rowPath, columnPath }) =>
    `${rollupForm.tables[table].shortName}：${rowPath.at(-1)!} × ${columnPath.at(-1)!}`);
  return [...own, ...labels].map((value, column) => ({ row: 1, column, value, style: styles.head }));
}

function lineOf(
  { name, state, file, values }: Row, row: number, number: number, style: CellStyle, why: string = stateName[state],
): DesignedCell[] {
  const own = [number, name, why, file];
  return [
    ...own.map((value, column): DesignedCell => ({ row, column, value, style: column === 0 ? styles.text : style })),
    ...rollupForm.figures.map(({ number: kind }, at): DesignedCell => {
      const value = values[at]!;
      const place = { row, column: before + at };
      if (Number.isNaN(value)) return { ...place, style: styles.blank };
      return { ...place, value, style: kind === 'decimal' ? styles.money : styles.number };
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
      row, column, value, style: row === 0 ? styles.title : column === 0 || row === headAt ? styles.head : styles.text,
    }))),
    merges: [], columnWidths: [12, 110],
    rowHeights: Object.fromEntries(lines.map(([, text = ''], row) =>
      [row, row === 0 ? 28 : 8 + 16 * Math.ceil((text.length * 2 + 1) / 108)])),
    validations: [],
    print: { landscape: true, area: { row: 0, column: 0, rows: lines.length, columns: 2 }, onePage: false },
  };
}
