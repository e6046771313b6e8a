import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joinAreas, joinCells } from '../../src/grid/areas.js';
import type { Area } from '../../src/grid/grid.js';

describe('joining areas', () => {
  const cellsOf = (areas: readonly Area[]): string[] => areas.flatMap((area) =>
    Array.from({ length: area.rows * area.columns }, (_each, index) =>
      `${area.row + Math.floor(index / area.columns)} ${area.column + (index % area.columns)}`));
  const area = fc.record({
    row: fc.nat(6), column: fc.nat(6), rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }),
  });

  it('keeps the cells and never makes more areas', () => {
    fc.assert(fc.property(fc.array(area), (areas) => {
      const joined = joinAreas(areas);
      assert.deepEqual([...new Set(cellsOf(joined))].sort(), [...new Set(cellsOf(areas))].sort());
      assert.ok(joined.length <= areas.length);
    }));
  });

  it('makes one area of a full block, given cell by cell', () => {
    const cells = Array.from(
      { length: 12 }, (_each, index) => ({ row: 3 + (index % 4), column: 2 + Math.floor(index / 4), rows: 1, columns: 1 }),
    );
    assert.deepEqual(joinCells(cells), [{ row: 3, column: 2, rows: 4, columns: 3 }]);
  });
});
