import type { Grid } from '../../grid/grid.js';
import type { CellStyle, DesignedCell, SheetDesign } from '../../grid/design.js';
import type { WorkbookPort } from '../port.js';

/** Stands in A1 of a sheet that only shows and prints what other sheets hold; outside of what is printed. */
export const printedMark = '由“勾稽”按其他工作表生成，供打印。要改，请改原来的工作表，再生成一次；写在这里的会被覆盖。';

export const markStyle: CellStyle = { font: '宋体', size: 9, color: '#595959', vertical: 'center' };

export const markCell: DesignedCell = { row: 0, column: 0, value: printedMark, style: markStyle };

/** Ours, under whatever name a person gave it: no second copy of what it shows. */
export function isPrintedSheet({ cells }: Pick<Grid, 'cells'>): boolean {
  return cells[0]?.[0]?.value === printedMark;
}

/** Makes the sheet, or writes it anew as a whole. False where a sheet of that name is not ours: nothing is changed. */
export async function putPrintedSheet(port: WorkbookPort, design: SheetDesign): Promise<boolean> {
  const [present] = await port.read([{ sheet: design.name, area: { row: 0, column: 0, rows: 1, columns: 1 } }]);
  if (present && !isPrintedSheet(present)) return false;
  if (present) await port.replaceSheet(design);
  else await port.addSheet(design);
  return true;
}
