import { unzipSync } from 'fflate';
import type { DesignedCell, SheetDesign } from '../src/grid/design.js';
import { newXlsx, readXlsx } from '../src/files/xlsx/index.js';

export interface BenchFigure {
  readonly name: string;
  /** Milliseconds. */
  readonly value: number;
  readonly reference: number;
  readonly ratio: number;
}

const style = { font: '宋体', size: 11, border: true, horizontal: 'center', vertical: 'center', wrap: true } as const;

/** A sheet of the size of the yearly report's largest table: 28 rows, 10 columns, labels, numbers, SUM formulas. */
function reportSheet(name: string): SheetDesign {
  const cells: DesignedCell[] = [];
  for (let row = 0; row < 28; row++) {
    for (let column = 0; column < 10; column++) {
      const place = { row, column, style };
      if (row < 3 || column < 3) cells.push({ ...place, value: `第${row + 1}行第${column + 1}列的项目名称` });
      else if (column === 9) cells.push({ ...place, formula: `=SUM(D${row + 1}:I${row + 1})`, value: row * 6 });
      else cells.push({ ...place, value: row });
    }
  }
  return {
    name, cells, merges: [{ row: 0, column: 0, rows: 1, columns: 10 }, { row: 1, column: 0, rows: 2, columns: 3 }],
    columnWidths: Array.from({ length: 10 }, () => 10), rowHeights: { 0: 30 }, freeze: { rows: 3, columns: 3 },
    validations: [], print: { landscape: true, area: { row: 0, column: 0, rows: 28, columns: 10 }, onePage: true },
  };
}

function median(times: number[]): number {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)]!;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Bytes to grids against only inflating the same bytes; the two take turns in one process. */
export async function benchXlsx(): Promise<BenchFigure[]> {
  const bytes = newXlsx(['表二', '表三', '表四'].map(reportSheet));
  const reading: number[] = [];
  const inflating: number[] = [];
  for (let round = 0; round < 600; round++) {
    const times = [timed(() => readXlsx(bytes)), timed(() => unzipSync(bytes))] as const;
    // the first rounds only warm the compiler up
    if (round < 200) continue;
    reading.push(times[0]);
    inflating.push(times[1]);
  }
  const [value, reference] = [median(reading), median(inflating)];
  return [{ name: 'xlsx, bytes to grids', value, reference, ratio: value / reference }];
}
