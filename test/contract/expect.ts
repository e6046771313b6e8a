import assert from 'node:assert/strict';
import { cellAt, type Grid } from '../../src/grid/grid.js';
import { isWorkbookError, type WorkbookErrorKind, type WorkbookPort } from '../../src/workbook/port.js';
import type { TestHost } from './host.js';

/** Each test gets a fresh host here; a test that reopens puts the new one in its place. */
export interface Bench {
  host: TestHost;
}

export async function gridOf(port: WorkbookPort, sheet: string): Promise<Grid> {
  const [grid] = await port.read([{ sheet }]);
  assert.ok(grid, `no sheet ${sheet}`);
  return grid;
}

/** An empty cell may be missing or hold null; both mean the same. */
export function valueAt(grid: Grid, row: number, column: number): string | number | boolean | null {
  return cellAt(grid, row, column)?.value ?? null;
}

export async function rejectsWith(kind: WorkbookErrorKind, promise: Promise<unknown>, sheet?: string): Promise<void> {
  await assert.rejects(promise, (error: unknown) => {
    assert.ok(isWorkbookError(error), `not a WorkbookError: ${String(error)}`);
    assert.equal(error.kind, kind, error.message);
    if (sheet !== undefined) assert.equal(error.sheet, sheet);
    return true;
  });
}

/** The action must reject with the kind and leave the workbook as it was. */
export async function refuses(
  bench: Bench, kind: WorkbookErrorKind, action: (port: WorkbookPort) => Promise<unknown>, sheet?: string,
): Promise<void> {
  const before = await bench.host.snapshot();
  await rejectsWith(kind, action(bench.host.port), sheet);
  assert.deepEqual(await bench.host.snapshot(), before);
}

/** So many looks, 5 ms apart: about mocha's own limit, after which nobody waits any more. */
const mostLooks = 12_000;

/** Waits until the condition holds; who waits in vain ends too, or the whole run would never end. */
export async function until(condition: () => boolean): Promise<void> {
  for (let look = 0; !condition(); look += 1) {
    if (look === mostLooks) throw new Error(`waited in vain until ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
