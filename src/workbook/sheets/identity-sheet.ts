import { readIdentity } from '../../finder/identity.js';
import type { Grid } from '../../grid/grid.js';
import { bodyName } from '../../report/body.js';
import type { Identity } from '../kept/identity.js';
import type { CellBlock } from '../port.js';
import { identityCells, sheetNames } from './template.js';

/** What to write into the sheet 单位信息 that we made: nothing where it says the same; `elsewhere` where there is no such sheet of ours. */
export function identityBlock(grid: Grid | undefined, { agency, year, body }: Identity): CellBlock | 'elsewhere' | undefined {
  const ours = grid && identityCells.every(({ row, label }) => grid.cells[row]?.[0]?.value === label);
  if (!ours) return 'elsewhere';
  const present = readIdentity([grid]);
  if (present.agency === agency && present.year === year && present.body === body) return undefined;
  const values = [[agency === '' ? null : agency], [year], [body ? bodyName[body] : null]];
  return { sheet: sheetNames.identity, row: identityCells[0].row, column: 1, values };
}
