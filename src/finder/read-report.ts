import type { FigureKey, Form, TableKey } from '../form/types.js';
import { tableKeys } from '../form/index.js';
import { emptyReport, readFigures, type FigureCell, type Report } from '../report/report.js';
import { cellAddress } from '../grid/address.js';
import { findTables, type Bindings } from './find-tables.js';
import { cellAt, type Grid } from '../grid/grid.js';
import { readIdentity } from './identity.js';
import { readSections } from './sections.js';
import { formulaFigures } from './formulas.js';
import type { TableMatch } from './table-map.js';

/** A report read from grids, and where its tables were found. */
export interface ReportReading {
  readonly report: Report;
  readonly tables: Readonly<Record<TableKey, TableMatch>>;
  readonly grids: readonly Grid[];
  /** The grids are tables of a page, a letter or a text: no cell types, and no addresses that a person sees. */
  readonly paper: boolean;
}

/** Grids → report. */
export function readReport(grids: readonly Grid[], form: Form, bindings: Bindings = {}, paper = false): ReportReading {
  const tables = findTables(grids, form, bindings);
  const cells = tableKeys.flatMap((key) => cellsOf(form, tables[key], paper));
  const read = readFigures(cells, !paper);
  // most workbooks are filled, and then no formula waits
  const isFilled = Object.keys(read.unread).length === 0 && !Object.values(read.figures).includes(null);
  const figures = isFilled ? read.figures : withoutWaiting(read.figures, formulaFigures(form, tables));
  return {
    report: { ...emptyReport(form), ...readIdentity(grids), ...read, figures, sections: readSections(grids, form, paper, bindings.text) },
    tables, grids, paper,
  };
}

function cellsOf(form: Form, match: TableMatch, paper: boolean): FigureCell[] {
  if (match.state !== 'found') return [];
  const { table, sheet, grid, cells, unread } = match.map;
  return form.tables[table].figures.flatMap((figure) => {
    const at = cells[figure.key];
    if (!at) return unread.includes(figure.key) ? [{ figure, cell: { value: null, unread: 'misaligned' } }] : [];
    const place = { sheet, cell: cellAddress(at.row, at.column) };
    return [{ figure, cell: cellAt(grid, at.row, at.column), ...(paper ? {} : { place }) }];
  });
}

/**
 * A formula takes a blank, and a text, for 0. What it works out over one is as unknown as that, and so is what another
 * formula works out over it in turn.
 */
function withoutWaiting(figures: Report['figures'], formulas: ReadonlyMap<FigureKey, readonly FigureKey[]>): Report['figures'] {
  const known = { ...figures };
  let waiting = [...formulas.keys()];
  for (;;) {
    const next = waiting.filter((key) => formulas.get(key)!.every((part) => typeof known[part] === 'number'));
    if (next.length === waiting.length) return known;
    for (const key of waiting) if (!next.includes(key)) known[key] = null;
    waiting = next;
  }
}
