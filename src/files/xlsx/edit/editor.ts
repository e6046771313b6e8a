import type { Area } from '../../../grid/grid.js';
import type { LongSheet, SheetDesign } from '../../../grid/design.js';
import { noSettings, type Settings, type StoredSettings } from '../../settings.js';
import { damaged } from '../../error.js';
import { noSuchSheet } from '../no-such-sheet.js';
import { Package } from '../../ooxml/package/package.js';
import { readWorkbookPart } from '../workbook-part.js';
import { readBook, type XlsxBook } from '../read/book.js';
import { findSettings, putSettings } from '../settings.js';
import { addDesignedSheet, addLongSheet, replaceDesignedSheet, type LongText } from './add-sheet.js';
import { calculateOnLoad, dropCalculationChain } from './calculation.js';
import type { CellEdit } from './cell-xml.js';
import type { FillRule, Owns } from './fill-rule.js';
import { addFillRules, removeFillRules, sheetsWithRules } from './fill-rules.js';
import { putCells } from './put-cells.js';
import { putSelection } from './selection.js';
import { dropResults, mayHoldFormulas } from './stale.js';

/** A workbook file being changed. Each method is done wholly or, when it throws, not at all. */
export class XlsxEditor {
  private changes = 0;
  /** By part. */
  private readonly long = new Map<string, LongText>();

  constructor(private parts: Package) {}

  /** Another number after each change. */
  get version(): number {
    return this.changes;
  }

  /** The workbook as it is now. */
  read(): XlsxBook {
    return readBook(this.parts);
  }

  bytes(): Uint8Array {
    return this.parts.bytes(this.long);
  }

  /** Stored results of formulas are dropped, since they may no longer hold, and the host is asked to calculate. */
  setCells(sheet: string, cells: readonly CellEdit[]): void {
    this.setBlocks(new Map([[sheet, cells]]));
  }

  /** Cells of several sheets at once. */
  setBlocks(blocks: ReadonlyMap<string, readonly CellEdit[]>): void {
    this.change((parts) => {
      const { tabs } = readWorkbookPart(parts);
      let gone = false;
      for (const [sheet, cells] of blocks) {
        const part = partOf(tabs, sheet);
        const put = putCells(parts.text(part), part, cells);
        parts.setText(part, put.text);
        gone ||= put.formulasGone;
      }
      if (gone) dropCalculationChain(parts);
      let calculates = false;
      for (const { name, part } of tabs) {
        if (part === undefined || !mayHoldFormulas(parts.text(part))) continue;
        const known = new Set((blocks.get(name) ?? []).filter((cell) => cell.formula !== undefined).map(({ row, column }) =>
          `${row} ${column}`));
        parts.setText(part, dropResults(parts.text(part), part, (row, column) => known.has(`${row} ${column}`)));
        calculates = true;
      }
      if (calculates) calculateOnLoad(parts);
    });
  }

  addSheet(design: SheetDesign): void {
    this.change((parts) => { addDesignedSheet(parts, design); });
  }

  /** Its rows are made as the bytes are: nobody reads them here. */
  addLongSheet(design: LongSheet): void {
    this.change((parts) => {
      const { part, text } = addLongSheet(parts, design);
      this.long.set(part, text);
    });
  }

  /** The sheet of this name, made anew as a whole. */
  replaceSheet(design: SheetDesign): void {
    this.change((parts) => { replaceDesignedSheet(parts, design); });
  }

  /** Replaces the caller's rules, on all sheets, by these; none takes them all away without a trace. */
  setFillRules(rules: readonly FillRule[], owns: Owns): void {
    this.change((parts) => {
      const { tabs } = readWorkbookPart(parts);
      for (const { sheet } of rules) partOf(tabs, sheet);
      removeFillRules(parts, owns);
      addFillRules(parts, rules);
    });
  }

  /** Names of the sheets that hold rules of the caller. */
  sheetsWithRules(owns: Owns): string[] {
    return sheetsWithRules(this.parts, owns);
  }

  settings(): StoredSettings {
    return findSettings(this.parts, readWorkbookPart(this.parts))?.settings ?? noSettings;
  }

  setSettings(settings: Settings): void {
    this.change((parts) => { putSettings(parts, settings); });
  }

  setSelection(sheet: string, area: Area): void {
    this.change((parts) => {
      partOf(readWorkbookPart(parts).tabs, sheet);
      putSelection(parts, sheet, area);
    });
  }

  protected change(work: (parts: Package) => void): void {
    const changed = this.parts.copy();
    work(changed);
    this.parts = changed;
    this.changes++;
  }
}

/** Opens a workbook for changes; throws a FileError when it cannot be read. */
export function editXlsx(bytes: Uint8Array): XlsxEditor {
  const parts = Package.open(bytes);
  if (readWorkbookPart(parts).tabs.length === 0) throw damaged('noSheets');
  return new XlsxEditor(parts);
}

function partOf(tabs: ReturnType<typeof readWorkbookPart>['tabs'], sheet: string): string {
  const part = tabs.find(({ name }) => name === sheet)?.part;
  if (part === undefined) throw noSuchSheet(sheet);
  return part;
}
