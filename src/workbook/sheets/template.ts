import type { Equation, FigureKey, Form, PrintedCell, Table, TableKey } from '../../form/types.js';
import { currentForm, figureOf, tableKeys } from '../../form/index.js';
import { areaAddress, cellAddress } from '../../grid/address.js';
import { joinCells } from '../../grid/areas.js';
import type { CellStyle, DesignedCell, NumberValidation, SheetDesign } from '../../grid/design.js';
import { bodyName } from '../../report/body.js';
import { emptyReport, type Report } from '../../report/report.js';

/** Sheet names of a workbook that we make. */
export const sheetNames: Readonly<Record<'identity' | TableKey, string>> = {
  identity: '单位信息', ...namesOfTables(currentForm),
};

function namesOfTables({ tables: { disclosure, applications, disputes } }: Form): Readonly<Record<TableKey, string>> {
  return { disclosure: disclosure.shortName, applications: applications.shortName, disputes: disputes.shortName };
}

/** Labels in the first column of the sheet for agency, year and kind of body; the answers stand beside them. */
export const identityCells = [{ row: 1, label: '单位名称' }, { row: 2, label: '年度' }, { row: 3, label: '单位类别' }] as const;

const song: CellStyle = { font: '宋体', size: 11, vertical: 'center', wrap: true };
const styles = {
  title: { ...song, size: 14, bold: true, horizontal: 'center' },
  head: { ...song, bold: true, border: true, horizontal: 'center', fill: '#F2F5F9' },
  corner: { ...song, size: 10, border: true, horizontal: 'center', fill: '#F2F5F9' },
  label: { ...song, border: true, horizontal: 'left' },
  integer: { ...song, border: true, horizontal: 'center', format: '0' },
  decimal: { ...song, border: true, horizontal: 'center', format: 'General' },
  total: { ...song, bold: true, border: true, horizontal: 'center', format: '0', fill: '#F7F7F7' },
  note: { ...song, size: 10, color: '#595959' },
  input: { ...song, border: true, horizontal: 'left' },
} satisfies Record<string, CellStyle>;

/** Rows above the printed table: its heading. */
const titleRows = 1;

/** Widths in characters: label columns, then figure columns. */
const widths: Readonly<Record<TableKey, { labels: readonly number[]; figure: number }>> = {
  disclosure: { labels: [26], figure: 18 },
  applications: { labels: [9, 14, 40], figure: 10 },
  disputes: { labels: [], figure: 8 },
};

/**
 * The official workbook: agency and year, then one sheet for each table with exact labels, merges, borders, number
 * validation, SUM formulas in the totals, frozen heads and print set-up. With `filled` the report's figures stand in it: a
 * total is a formula where the formula gives the published number, and the plain number (or blank) where it does not. `formulas`
 * stand in the cells of their figures in place of all that.
 */
export function templateSheets(
  form: Form, report: Report = emptyReport(form), filled = Object.keys(report.figures).length > 0, formulas?: Formulas,
): SheetDesign[] {
  const figures = filled ? report.figures : undefined;
  return [identitySheet(report), ...tableKeys.map((key) => tableSheet(form, form.tables[key], figures, formulas))];
}

/** With the leading `=`, by figure; made of addresses, never of cell text. */
export type Formulas = ReadonlyMap<FigureKey, string>;

function identitySheet({ agency, year, body }: Report): SheetDesign {
  const cells: DesignedCell[] = [
    { row: 0, column: 0, value: '政府信息公开工作年度报告', style: styles.title },
    ...identityCells.map(({ row, label }): DesignedCell => ({ row, column: 0, value: label, style: styles.head })),
    { row: 1, column: 1, ...(agency === '' ? {} : { value: agency }), style: styles.input },
    { row: 2, column: 1, ...(year === null ? {} : { value: year }), style: { ...styles.input, format: '0' } },
    { row: 3, column: 1, ...(body ? { value: bodyName[body] } : {}), style: styles.input },
    { row: 4, column: 0, value: '没有的数填0，不要留空；总计由公式算出。填完后在“勾稽”窗格点“校验”。', style: styles.note },
  ];
  return {
    name: sheetNames.identity,
    cells,
    merges: [{ row: 0, column: 0, rows: 1, columns: 2 }, { row: 4, column: 0, rows: 1, columns: 2 }],
    columnWidths: [16, 48],
    rowHeights: { 0: 32, 1: 24, 2: 24, 3: 24, 4: 36 },
    validations: [],
    print: { landscape: false, area: { row: 0, column: 0, rows: 5, columns: 2 }, onePage: true },
  };
}

function tableSheet(form: Form, table: Table, figures: Report['figures'] | undefined, formulas: Formulas | undefined): SheetDesign {
  const at = placesOf(table);
  const totals = totalFormulas(form, table, at);
  const value = (key: FigureKey): number | undefined => figures?.[key] ?? undefined;
  const cells: DesignedCell[] = [{ row: 0, column: 0, value: table.heading, style: styles.title }];
  for (const cell of table.cells) {
    const place = { row: cell.row + titleRows, column: cell.column };
    if (cell.figure === undefined) {
      cells.push({ ...place, value: cell.text!, style: styles[cell.role === 'figure' ? 'label' : cell.role] });
    } else {
      const formula = formulas?.get(cell.figure);
      const own = value(cell.figure);
      const content = formula === undefined
        ? figureContent(form, cell.figure, totals, value, figures !== undefined)
        : { formula, ...(own === undefined ? {} : { value: own }) };
      cells.push({ ...place, ...content, style: figureStyle(form, cell.figure, totals) });
    }
    for (const covered of coveredBy(cell)) {
      cells.push({ row: covered.row + titleRows, column: covered.column, style: cell.figure === undefined
        ? styles[cell.role === 'figure' ? 'label' : cell.role]
        : figureStyle(form, cell.figure, totals) });
    }
  }
  const rows = titleRows + table.rows;
  return {
    name: sheetNames[table.key],
    cells,
    merges: [
      { row: 0, column: 0, rows: 1, columns: table.columns },
      ...table.cells.filter((cell) => cell.rows * cell.columns > 1)
        .map(({ row, column, rows, columns }) => ({ row: row + titleRows, column, rows, columns })),
    ],
    columnWidths: columnWidths(table),
    rowHeights: Object.fromEntries(Array.from({ length: rows }, (_, row) => [row, rowHeight(table, row)])),
    freeze: { rows: titleRows + table.headRows, columns: table.labelColumns },
    validations: validations(table),
    print: { landscape: table.columns > 4, area: { row: 0, column: 0, rows, columns: table.columns }, onePage: true },
  };
}

function figureContent(
  form: Form, key: FigureKey, totals: ReadonlyMap<FigureKey, TotalFormula>, value: (key: FigureKey) => number | undefined, filled: boolean,
): { value?: number; formula?: string } {
  const total = totals.get(key);
  const own = value(key);
  if (!total) return own === undefined ? {} : { value: own };
  if (!filled) return { formula: total.formula, value: 0 };
  // a blank term would make the formula show 0 for what is not known
  const terms = total.terms.map(value);
  const sum = terms.reduce<number | undefined>((so, term) => (so === undefined || term === undefined ? undefined : so + term), 0);
  if (own !== undefined && own === sum && figureOf(form, key).number === 'integer') return { formula: total.formula, value: sum };
  return own === undefined ? {} : { value: own };
}

function figureStyle(form: Form, key: FigureKey, totals: ReadonlyMap<FigureKey, TotalFormula>): CellStyle {
  return totals.has(key) ? styles.total : styles[figureOf(form, key).number === 'decimal' ? 'decimal' : 'integer'];
}

interface TotalFormula {
  readonly terms: readonly FigureKey[];
  readonly formula: string;
}

/** A SUM for each figure that an equation gives alone on its right side; a row total goes before a breakdown. */
function totalFormulas(
  form: Form, table: Table, at: ReadonlyMap<FigureKey, { row: number; column: number }>,
): Map<FigureKey, TotalFormula> {
  const formulas = new Map<FigureKey, TotalFormula>();
  const sums = form.equations.filter((equation): equation is Equation => equation.table === table.key && equation.right.length === 1);
  for (const { left, right } of sums) {
    const [total] = right as [FigureKey];
    if (!formulas.has(total)) {
      formulas.set(total, { terms: left, formula: `=SUM(${joinCells(left.map((key) => at.get(key)!)).map(areaAddress).join(',')})` });
    }
  }
  return formulas;
}

function placesOf(table: Table): Map<FigureKey, { row: number; column: number }> {
  return new Map(table.cells.flatMap((cell) =>
    (cell.figure === undefined ? [] : [[cell.figure, { row: cell.row + titleRows, column: cell.column }]])));
}

function coveredBy(cell: PrintedCell): { row: number; column: number }[] {
  return Array.from({ length: cell.rows * cell.columns - 1 }, (_, index) => ({
    row: cell.row + Math.floor((index + 1) / cell.columns), column: cell.column + ((index + 1) % cell.columns),
  }));
}

/** Points. Estimated, with room to spare: a text that spans rows has the room of all of them. */
function rowHeight(table: Table, row: number): number {
  if (row === 0) return 30;
  const own = table.cells.filter((cell) => cell.row + titleRows === row && cell.rows === 1 && cell.text !== undefined);
  const lines = Math.max(1, ...own.map((cell) => Math.ceil((cell.text!.length * 2 + 1) / widthOf(table, cell))));
  return 8 + 16 * lines;
}

/** Characters of half width that a line of the cell holds. */
function widthOf(table: Table, { column, columns }: PrintedCell): number {
  return columnWidths(table).slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}

function columnWidths({ key, columns }: Table): number[] {
  const { labels, figure } = widths[key];
  return Array.from({ length: columns }, (_, column) => labels[column] ?? figure);
}

function validations(table: Table): NumberValidation[] {
  return (['integer', 'decimal'] as const).flatMap((kind) => {
    const figures = table.figures.filter(({ number }) => number === kind);
    if (figures.length === 0) return [];
    const message = kind === 'integer' ? '这里只填0或正整数，不带单位。' : `这里只填0或正数，单位是${figures[0]!.unit}，不带单位。`;
    const places = placesOf(table);
    return joinCells(figures.map(({ key }) => places.get(key)!)).map((area) => ({ area, kind, message }));
  });
}

/** Where a figure stands in a workbook that `templateSheets` made, e.g. `表三!D5`. */
export function templateAddress(form: Form, key: FigureKey): { sheet: string; cell: string } {
  const { table } = figureOf(form, key);
  const at = placesOf(form.tables[table]).get(key)!;
  return { sheet: sheetNames[table], cell: cellAddress(at.row, at.column) };
}
