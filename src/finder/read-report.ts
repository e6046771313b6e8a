import type { Form, TableKey } from '../form/types.js';
import { tableKeys } from '../form/index.js';
import { emptyReport, readFigures, type Place, type Report } from '../report/report.js';
import { cellAddress } from '../grid/address.js';
import { findTables, type Bindings } from './find-tables.js';
import { cellAt, type Grid } from '../grid/grid.js';
import { readIdentity } from './identity.js';
import { readSections } from './sections.js';
import type { TableMatch } from './table-map.js';

/** A report read from grids, and where its tables were found. */
export interface ReportReading {
  readonly report: Report;
  readonly tables: Readonly<Record<TableKey, TableMatch>>;
  readonly grids: readonly Grid[];
}

/** Grids → report. `typed` is false where the source has no cell types. */
export function readReport(grids: readonly Grid[], form: Form, bindings: Bindings = {}, typed = true): ReportReading {
  const tables = findTables(grids, form, bindings);
  const cells = tableKeys.flatMap((key) => {
    const match = tables[key];
    if (match.state !== 'found') return [];
    const { map } = match;
    const grid = grids.find(({ name }) => name === map.sheet)!;
    return form.tables[key].figures.flatMap((figure) => {
      const at = map.cells[figure.key];
      if (!at) return [];
      const place: Place = { sheet: map.sheet, cell: cellAddress(at.row, at.column) };
      return [[figure, cellAt(grid, at.row, at.column), place] as const];
    });
  });
  return {
    report: { ...emptyReport(form), ...readIdentity(grids), ...readFigures(cells, typed), sections: readSections(grids, form) },
    tables,
    grids,
  };
}
