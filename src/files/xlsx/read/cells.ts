import type { Cell } from '../../../report/cell.js';
import { damaged } from '../../error.js';
import { shiftFormula } from '../formula.js';
import { Scanner } from '../../ooxml/xml/scanner.js';
import { decodeXstring } from '../../ooxml/xml/text.js';
import { prefixOf } from '../../ooxml/xml/tree.js';
import type { Budget } from './budget.js';
import { isoToSerial } from './date.js';
import { takePlainCell, type PlainCell } from './plain-cell.js';
import { numberAt, Places } from './place.js';
import { readRichText } from './shared-strings.js';

/** What cells refer to by number, for the whole workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
  readonly budget: Budget;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

type GrowingCell = { -readonly [Key in keyof Cell]: Cell[Key] };

/** What stands in a cell, before it is known what the cell's type makes of it. */
interface CellContent {
  value: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
  /** The group that a formula without text of its own belongs to. */
  shared: string | undefined;
}

/** Reads the cells of `sheetData` into rows; the scanner stands after its Open. */
export class CellReader {
  readonly rows: (Cell | undefined)[][] = [];
  private readonly masters = new Map<string, SharedFormula>();
  private readonly content: CellContent = { value: undefined, inline: undefined, formula: undefined, shared: undefined };
  private readonly plain: PlainCell = { column: '', row: 0, style: 0, blank: true, formula: undefined, value: null, shared: -1 };
  private readonly followers: { row: number; column: number; shared: string }[] = [];

  constructor(private readonly context: CellContext) {}

  read(scanner: Scanner, eachRow: (scanner: Scanner, row: number) => void): void {
    const prefix = prefixOf(scanner.name);
    const names = { row: `${prefix}row`, cell: `${prefix}c`, value: `${prefix}v`, formula: `${prefix}f`, inline: `${prefix}is` };
    const places = new Places();
    scanner.children(() => {
      if (scanner.name !== names.row) return;
      places.nextRow(scanner);
      this.context.budget.row();
      eachRow(scanner, places.row);
      if (prefix === '') this.readPlainCells(scanner, places);
      scanner.children(() => {
        if (scanner.name !== names.cell) return;
        places.nextCell(scanner);
        this.readCell(scanner, places, names);
        if (prefix === '') this.readPlainCells(scanner, places);
      });
    });
    this.completeShared();
  }

  private readPlainCells(scanner: Scanner, places: Places): void {
    const { plain, context } = this;
    while (takePlainCell(scanner, plain)) {
      context.budget.cell();
      if (!places.setColumn(plain.column)) throw damaged('cellAddress', { part: scanner.part });
      if (plain.blank) continue;
      const cell: GrowingCell = { value: plain.shared < 0 ? plain.value : this.sharedText(plain.shared, scanner.part) };
      if (plain.formula !== undefined) {
        context.budget.formula(plain.formula.length);
        cell.formula = `=${plain.formula}`;
      }
      const format = context.formats[plain.style];
      if (format !== undefined) cell.format = format;
      context.budget.content(cell);
      (this.rows[places.row] ??= [])[places.column] = cell;
    }
  }

  private sharedText(index: number, part: string): string {
    const text = this.context.strings[index];
    if (text === undefined) throw damaged('string', { part });
    return text;
  }

  private readCell(scanner: Scanner, { row, column }: Places, names: { value: string; formula: string; inline: string }): void {
    this.context.budget.cell();
    const { content } = this;
    const type = scanner.attribute('t');
    const style = scanner.attributeStart('s');
    const format = this.context.formats[style < 0 ? 0 : numberAt(scanner.text, style)];
    content.value = content.inline = content.formula = content.shared = undefined;
    scanner.children(() => {
      if (scanner.name === names.value) content.value = scanner.ownText();
      else if (scanner.name === names.formula) this.readFormula(scanner, row, column, content);
      else if (scanner.name === names.inline) content.inline = readRichText(scanner);
    });
    if (content.value === undefined && content.inline === undefined && content.formula === undefined) return;
    const cell: GrowingCell = { value: this.valueOf(type, content, scanner.part) };
    if (content.formula !== undefined) cell.formula = content.formula;
    if (type === 'e' && content.value) cell.error = content.value;
    if (format !== undefined) cell.format = format;
    this.context.budget.content(cell);
    (this.rows[row] ??= [])[column] = cell;
    if (content.shared !== undefined) this.followers.push({ row, column, shared: content.shared });
  }

  private readFormula(scanner: Scanner, row: number, column: number, content: CellContent): void {
    const kind = scanner.attribute('t');
    const shared = kind === 'shared' ? scanner.attribute('si') : undefined;
    const text = decodeXstring(scanner.ownText());
    this.context.budget.formula(text.length);
    if (text !== '') {
      content.formula = `=${text}`;
      if (shared !== undefined) this.masters.set(shared, { row, column, text });
    } else if (shared !== undefined) {
      content.formula = '=';
      content.shared = shared;
    } else if (kind === 'dataTable') content.formula = '=TABLE()';
  }

  private valueOf(type: string | undefined, { value, inline }: CellContent, part: string): Cell['value'] {
    if (type === 'inlineStr') return inline ?? value ?? '';
    if (value === undefined || (value === '' && type !== 'str')) return inline ?? null;
    switch (type) {
      case 's': return this.sharedText(Number(value), part);
      case 'str': return decodeXstring(value);
      case 'b': return value.trim() === '1' || value.trim() === 'true';
      case 'e': return null;
      case 'd': return isoToSerial(value, this.context.date1904) ?? value;
      case 'n':
      case undefined: {
        const number = Number(value);
        // a number that is none stays as the text that it is, for a person to see
        return Number.isFinite(number) && value.trim() !== '' ? number : value;
      }
      default: throw damaged('cellType', { part, type });
    }
  }

  /** A follower may stand before its master. */
  private completeShared(): void {
    for (const { row, column, shared } of this.followers) {
      const master = this.masters.get(shared);
      if (!master) continue;
      const formula = shiftFormula(master.text, row - master.row, column - master.column);
      this.context.budget.formula(formula.length);
      this.rows[row]![column] = { ...this.rows[row]![column]!, formula: `=${formula}` };
    }
  }
}
