import type { DocumentBlock } from '../../grid/document.js';
import { tooLarge } from '../error.js';
import { limits } from './limits.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';
import type { WordXml } from './word-xml.js';

/** One reading of a document: where it stands, what it knows, what it may still use up. */
export class Reading {
  private readonly told = new Set<string>();
  private paragraphs = 0;
  private tables = 0;
  private rows = 0;
  private cells = 0;
  private area = 0;
  private allCharacters = 0;

  constructor(readonly xml: WordXml, readonly styles: Styles, readonly numbering: Numbering, readonly hasGround: boolean) {}

  get notes(): string[] {
    return [...this.told];
  }

  note(text: string): void {
    this.told.add(text);
  }

  paragraph(): void {
    if (++this.paragraphs > limits.paragraphs) throw tooLarge('paragraphs', { limit: limits.paragraphs });
  }

  table(): void {
    if (++this.tables > limits.tables) throw tooLarge('tables', { limit: limits.tables });
  }

  row(): void {
    if (++this.rows > limits.rows) throw tooLarge('tableRows', { limit: limits.rows });
  }

  cell(lastColumn: number): void {
    if (++this.cells > limits.cells) throw tooLarge('tableCells', { limit: limits.cells });
    if (lastColumn >= limits.columns) throw tooLarge('tableColumns', { limit: limits.columns });
  }

  rectangle(rows: number, columns: number): void {
    this.area += rows * columns;
    if (this.area > limits.area) throw tooLarge('tableArea', { limit: limits.area });
  }

  /** Of all paragraphs, list numbers counted as they are shown. */
  characters(length: number): void {
    this.allCharacters += length;
    if (this.allCharacters > limits.characters) throw tooLarge('allText', { limit: limits.characters });
  }

  text(length: number): void {
    if (length > limits.textLength) throw tooLarge('paragraphText', { limit: limits.textLength });
  }
}

/** Reads what stands in the element just opened, as blocks in reading order; `properties` is called where those of a cell are. */
export type ReadBlocks = (reading: Reading, out: DocumentBlock[], properties?: () => void) => void;
