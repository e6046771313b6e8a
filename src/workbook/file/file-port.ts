import type { SheetDesign } from '../../grid/design.js';
import type { Area, Grid } from '../../grid/grid.js';
import type { CellEdit, XlsxBook, XlsxEditor, XlsxSheet } from '../../files/xlsx/index.js';
import { withChanges } from '../../files/settings.js';
import { WorkbookError, type CellBlock, type Flag, type ReadRequest, type WorkbookPort } from '../port.js';
import { isFlagFormula } from '../flags.js';
import { flagRules } from './flag-rules.js';
import { guarded } from './problems.js';

/** The port to a workbook file that is held in memory; nothing is calculated, selected or watched. */
export function filePort(editor: XlsxEditor, description: string): WorkbookPort {
  const session = new FileSession(editor);
  const unsupported = (what: string) => guarded(() => { throw new WorkbookError('unsupported', `a file has no ${what}`); });
  return {
    capabilities: { host: 'file', description, watches: false, selects: false, readsMerges: true },
    sheets: () =>
      guarded(() => session.book().sheets.map(({ name, visible, protected: locked }) => ({ name, visible, protected: locked }))),
    read: (requests) => guarded(() => session.read(requests)),
    write: (blocks) => guarded(() => session.write(blocks)),
    addSheet: (...designs) => guarded(() => {
      for (const { name } of designs) {
        if (session.find(name)) throw new WorkbookError('other', `there is a sheet of this name: ${name}`, name);
      }
      for (const design of designs) editor.addSheet(design);
      return [];
    }, designs[0]?.name),
    replaceSheet: (design) => guarded(() => { session.replaceSheet(design); return []; }, design.name),
    flag: (flags) => guarded(() => { session.flag(flags); return []; }),
    clearFlags: () => guarded(() => { session.flag([]); return []; }),
    select: () => unsupported('selection'),
    selection: () => guarded(() => undefined),
    settings: () => guarded(() => editor.settings()),
    setSettings: (changes) => guarded(() => { editor.setSettings(withChanges(editor.settings().values, changes)); }),
    watch: () => unsupported('edits to watch'),
  };
}

class FileSession {
  private lastBook: { readonly version: number; readonly book: XlsxBook } | undefined;

  constructor(private readonly editor: XlsxEditor) {}

  book(): XlsxBook {
    const { version } = this.editor;
    if (this.lastBook?.version !== version) this.lastBook = { version, book: this.editor.read() };
    return this.lastBook.book;
  }

  /** Hosts know a sheet by its name in any case. */
  find(name: string): XlsxSheet | undefined {
    return this.book().sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  read(requests: readonly ReadRequest[]): (Grid | undefined)[] {
    return requests.map(({ sheet, area }) => {
      const grid = this.find(sheet)?.grid;
      return grid && area ? cut(grid, area) : grid;
    });
  }

  write(blocks: readonly CellBlock[]): void {
    const edits = new Map<string, CellEdit[]>();
    for (const { sheet, row, column, values } of blocks) {
      const { name } = this.unprotected(sheet);
      const cells = edits.get(name) ?? [];
      edits.set(name, cells);
      values.forEach((line, down) => line.forEach((value, along) => cells.push({ row: row + down, column: column + along, value })));
    }
    if (edits.size > 0) this.editor.setBlocks(edits);
  }

  replaceSheet(design: SheetDesign): void {
    this.editor.replaceSheet({ ...design, name: this.unprotected(design.name).name });
  }

  flag(flags: readonly Flag[]): void {
    const named = flags.map((flag) => ({ ...flag, sheet: this.unprotected(flag.sheet).name }));
    for (const sheet of this.editor.sheetsWithRules(isFlagFormula)) this.unprotected(sheet);
    this.editor.setFillRules(flagRules(named), isFlagFormula);
  }

  private unprotected(name: string): XlsxSheet {
    const sheet = this.find(name);
    if (!sheet) throw new WorkbookError('notFound', `no sheet ${name}`, name);
    if (sheet.protected) throw new WorkbookError('protected', `the sheet is protected: ${sheet.name}`, sheet.name);
    return sheet;
  }
}

function cut(grid: Grid, area: Area): Grid {
  const inRows = (row: number): boolean => row >= area.row && row < area.row + area.rows;
  const inColumns = (column: number): boolean => column >= area.column && column < area.column + area.columns;
  const meets = (merge: Area): boolean =>
    merge.row < area.row + area.rows && area.row < merge.row + merge.rows && merge.column < area.column + area.columns
      && area.column < merge.column + merge.columns;
  return {
    name: grid.name,
    cells: grid.cells.map((cells, row) => (inRows(row) ? cells?.map((cell, column) => (inColumns(column) ? cell : undefined)) : undefined)),
    merges: grid.merges.filter(meets),
    ...(grid.hiddenRows && { hiddenRows: grid.hiddenRows.filter(inRows) }),
    ...(grid.hiddenColumns && { hiddenColumns: grid.hiddenColumns.filter(inColumns) }),
  };
}
