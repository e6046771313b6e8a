import { Scanner } from '../../ooxml/xml/scanner.js';
import { isTrue, prefixOf } from '../../ooxml/xml/tree.js';
import { limits } from '../limits.js';
import { Places } from './place.js';

/** The style index of each cell: its own, else its row's, else its column's. */
export class StyleIds {
  private readonly cells = new Map<number, Map<number, number>>();
  private readonly rows = new Map<number, number>();
  /** By column; where several speak of one, the first counts. */
  private readonly columns: number[] = [];
  private covered = 0;

  constructor(text: string, part: string) {
    const scanner = new Scanner(text, part);
    const places = new Places();
    scanner.next();
    const prefix = prefixOf(scanner.name);
    scanner.children(() => {
      if (scanner.name === `${prefix}cols`) scanner.children(() => this.readColumn(scanner));
      else if (scanner.name === `${prefix}sheetData`) {
        scanner.children(() => { if (scanner.name === `${prefix}row`) this.readRow(scanner, places); });
      }
    });
  }

  private readColumn(scanner: Scanner): void {
    const [first, last] = [Number(scanner.attribute('min')) - 1, Number(scanner.attribute('max')) - 1];
    const style = Number(scanner.attribute('style') ?? 0);
    // ranges that repeat each other end here; the reader of the sheet refuses them
    const end = Math.min(last, first + limits.columns * 4 - this.covered, limits.columns - 1);
    for (let column = Math.max(0, first); column <= end; column++, this.covered++) this.columns[column] ??= style;
  }

  private readRow(scanner: Scanner, places: Places): void {
    const cell = `${prefixOf(scanner.name)}c`;
    places.nextRow(scanner);
    if (isTrue(scanner.attribute('customFormat'))) this.rows.set(places.row, Number(scanner.attribute('s') ?? 0));
    const row = this.cells.get(places.row) ?? new Map<number, number>();
    this.cells.set(places.row, row);
    scanner.children(() => {
      if (scanner.name !== cell) return;
      places.nextCell(scanner);
      row.set(places.column, Number(scanner.attribute('s') ?? 0));
    });
  }

  at(row: number, column: number): number {
    return this.cells.get(row)?.get(column) ?? this.blank(row, column);
  }

  /** What a cell gets that the file does not hold yet. */
  blank(row: number, column: number): number {
    return this.rows.get(row) ?? this.columns[column] ?? 0;
  }
}
