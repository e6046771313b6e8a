import type { Grid } from '../grid/grid.js';
import { packCells, unpackCells, type PackedCells } from '../grid/packed.js';
import type { TableMap, TableMatch } from '../finder/table-map.js';
import type { Reading } from './reading.js';

/** A reading on its way from the worker: its grids hold nothing, and their cells go beside them. */
export interface PackedReading {
  readonly reading: Reading;
  readonly cells: ReadonlyMap<Grid, PackedCells>;
}

export function packReading(reading: Reading): PackedReading {
  const cells = new Map<Grid, PackedCells>();
  const emptied = withGrids(reading, (grid) => {
    const bare = { ...grid, cells: [] };
    cells.set(bare, packCells(grid));
    return bare;
  });
  return { reading: emptied, cells };
}

export function unpackReading({ reading, cells }: PackedReading): Reading {
  return withGrids(reading, (bare) => ({ ...bare, cells: unpackCells(cells.get(bare)!) }));
}

/** Each grid changed once, however many tables stand in it. */
function withGrids(reading: Reading, change: (grid: Grid) => Grid): Reading {
  const changed = new Map<Grid, Grid>();
  const of = (grid: Grid): Grid => {
    const made = changed.get(grid) ?? change(grid);
    changed.set(grid, made);
    return made;
  };
  const inMap = (map: TableMap): TableMap => ({ ...map, grid: of(map.grid) });
  const inMatch = (match: TableMatch): TableMatch =>
    (match.state === 'found' ? { ...match, map: inMap(match.map) }
      : match.state === 'ambiguous' ? { ...match, candidates: match.candidates.map(inMap) } : match);
  const { grids, tables } = reading;
  return {
    ...reading,
    ...(grids && { grids: grids.map(of) }),
    ...(tables && {
      tables: { disclosure: inMatch(tables.disclosure), applications: inMatch(tables.applications), disputes: inMatch(tables.disputes) },
    }),
  };
}
