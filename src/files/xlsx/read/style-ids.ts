import { Scanner, Token } from '../../ooxml/xml/scanner.js';
import { isTrue, prefixOf } from '../../ooxml/xml/tree.js';
import { Places } from './place.js';

/** The style index of each cell: its own, else its row's, else its column's. */
export class StyleIds {
  private readonly cells = new Map<number, Map<number, number>>();
  private readonly rows = new Map<number, number>();
  private readonly columns: { first: number; last: number; style: number }[] = [];

  constructor(text: string, part: string) {
    const scanner = new Scanner(text, part);
    const places = new Places();
    scanner.next();
    const prefix = prefixOf(scanner.name);
    for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
      if (token !== Token.Open) continue;
      const style = Number(scanner.attribute(scanner.name === `${prefix}col` ? 'style' : 's') ?? 0);
      if (scanner.name === `${prefix}row`) {
        places.nextRow(scanner);
        if (isTrue(scanner.attribute('customFormat'))) this.rows.set(places.row, style);
      } else if (scanner.name === `${prefix}c`) {
        places.nextCell(scanner);
        const row = this.cells.get(places.row) ?? new Map<number, number>();
        this.cells.set(places.row, row.set(places.column, style));
        scanner.skip();
      } else if (scanner.name === `${prefix}col`) {
        this.columns.push({ first: Number(scanner.attribute('min')) - 1, last: Number(scanner.attribute('max')) - 1, style });
      } else if (scanner.name !== `${prefix}cols` && scanner.name !== `${prefix}sheetData`) scanner.skip();
    }
  }

  at(row: number, column: number): number {
    return this.cells.get(row)?.get(column) ?? this.blank(row, column);
  }

  /** What a cell gets that the file does not hold yet. */
  blank(row: number, column: number): number {
    return this.rows.get(row) ?? this.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }
}
