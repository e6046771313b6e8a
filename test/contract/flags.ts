import assert from 'node:assert/strict';
import { cellAddress, qualifiedAddress } from '../../src/grid/address.js';
import type { Flag, FlagLevel } from '../../src/workbook/port.js';
import { flagLevels } from '../../src/workbook/flags.js';
import { gridOf, refuses, type Bench } from './expect.js';
import { sheetName, smallDesign } from './fixture.js';

function flagAt(level: FlagLevel, row: number, column: number, sheet = sheetName, rows = 1, columns = 1): Flag {
  return { sheet, area: { row, column, rows, columns }, level };
}

function at(row: number, column: number, sheet = sheetName): string {
  return qualifiedAddress(sheet, cellAddress(row, column));
}

/** 300 cells of which no two touch. */
const scattered = Array.from({ length: 300 }, (_, index) => flagAt('error', 2 * Math.floor(index / 10), 2 * (index % 10)));

export function describeFlags(bench: Bench): void {
  describe('flag and clearFlags', () => {
    it('shows each level at its cells', async () => {
      await bench.host.port.flag(flagLevels.map((level, row) => flagAt(level, row + 2, 1)));
      assert.deepEqual(await bench.host.flagged(), Object.fromEntries(flagLevels.map((level, row) => [at(row + 2, 1), level])));
    });

    it('shows areas, and the stronger level where two meet', async () => {
      await bench.host.port.flag([flagAt('suspect', 3, 2), flagAt('info', 2, 1, sheetName, 2, 2), flagAt('error', 2, 2, sheetName, 2, 1)]);
      assert.deepEqual(await bench.host.flagged(), { [at(2, 1)]: 'info', [at(3, 1)]: 'info', [at(2, 2)]: 'error', [at(3, 2)]: 'suspect' });
    });

    it('shows 300 single cells', async () => {
      await bench.host.port.flag(scattered);
      assert.deepEqual(await bench.host.flagged(), Object.fromEntries(scattered.map(({ area }) => [at(area.row, area.column), 'error'])));
    });

    it('replaces all former flags, on several sheets', async () => {
      const { port } = bench.host;
      await port.addSheet(smallDesign('第二张'));
      await port.addSheet(smallDesign('第三张'));
      await port.flag([flagAt('error', 2, 1), flagAt('warning', 0, 0, '第二张')]);
      await port.flag([flagAt('info', 3, 1), flagAt('error', 0, 0, '第三张')]);
      assert.deepEqual(await bench.host.flagged(), { [at(3, 1)]: 'info', [at(0, 0, '第三张')]: 'error' });
    });

    it('shows the same after the same flags twice', async () => {
      await bench.host.port.flag([flagAt('error', 2, 1)]);
      const once = await bench.host.flagged();
      await bench.host.port.flag([flagAt('error', 2, 1)]);
      assert.deepEqual(await bench.host.flagged(), once);
    });

    it('leaves values, formulas and formats of the cells', async () => {
      const before = await gridOf(bench.host.port, sheetName);
      await bench.host.port.flag([...scattered, flagAt('warning', 2, 3)]);
      assert.deepEqual(await gridOf(bench.host.port, sheetName), before);
    });

    for (const [how, clear] of [
      ['clearFlags', () => bench.host.port.clearFlags()],
      ['no flag at all', () => bench.host.port.flag([])],
    ] as const) {
      it(`${how} leaves the workbook as it was`, async () => {
        await bench.host.port.addSheet(smallDesign('第二张', [[1]]));
        const before = await bench.host.snapshot();
        await bench.host.port.flag([...scattered, flagAt('suspect', 2, 1), flagAt('info', 0, 0, '第二张')]);
        await bench.host.port.flag([flagAt('warning', 2, 1), flagAt('info', 0, 0, '第二张')]);
        assert.notDeepEqual(await bench.host.snapshot(), before, 'flags are not seen in the snapshot');
        await clear();
        assert.deepEqual(await bench.host.snapshot(), before);
        assert.deepEqual(await bench.host.flagged(), {});
      });
    }

    it('clearFlags does nothing where there is no flag', async () => {
      const before = await bench.host.snapshot();
      await bench.host.port.clearFlags();
      assert.deepEqual(await bench.host.snapshot(), before);
    });

    it('keeps settings of other kinds when the flags go', async () => {
      const { port } = bench.host;
      await port.setSettings({ year: '2024' });
      await port.flag([flagAt('error', 2, 1)]);
      await port.clearFlags();
      assert.equal((await port.settings()).values['year'], '2024');
    });

    for (const [how, again] of [
      ['clearFlags', () => bench.host.port.clearFlags()],
      ['the next flag', () => bench.host.port.flag([])],
    ] as const) {
      it(`${how} removes what a closed session left, and no part of the saved file tells of it`, async () => {
        await bench.host.port.addSheet(smallDesign('第二张', [[1]]));
        const before = await bench.host.saved();
        const flags = { [at(2, 1)]: 'error', [at(3, 1)]: 'info', [at(0, 0, '第二张')]: 'suspect' };
        await bench.host.port.flag([flagAt('error', 2, 1), flagAt('info', 3, 1), flagAt('suspect', 0, 0, '第二张')]);
        assert.deepEqual(await bench.host.flagged(), flags);
        assert.notDeepEqual(await bench.host.saved(), before, 'flags are not seen in the saved file');
        bench.host = await bench.host.reopen();
        assert.deepEqual(await bench.host.flagged(), flags);
        await again();
        assert.deepEqual(await bench.host.flagged(), {});
        assert.deepEqual(await bench.host.saved(), before);
        bench.host = await bench.host.reopen();
        assert.deepEqual(await bench.host.flagged(), {});
      });
    }

    it('clearFlags knows its flags again when the settings are lost', async () => {
      const before = await bench.host.saved();
      await bench.host.port.flag([flagAt('error', 2, 1), flagAt('suspect', 3, 2)]);
      await bench.host.loseSettings();
      bench.host = await bench.host.reopen();
      await bench.host.port.clearFlags();
      assert.deepEqual(await bench.host.saved(), before);
    });

    for (const [how, again] of [
      ['clearFlags', () => bench.host.port.clearFlags()],
      ['the next flag, afresh', () => bench.host.port.flag([], { afresh: true })],
    ] as const) {
      it(`${how} removes what another pane and a copied sheet left`, async () => {
        const { host } = bench;
        const before = await host.snapshot();
        await host.port.flag([flagAt('error', 2, 1)]);
        await (await host.another()).flag([flagAt('info', 3, 1)]);
        assert.deepEqual(await again(), []);
        assert.deepEqual(await host.snapshot(), before);
        await host.port.flag([flagAt('error', 2, 1)]);
        await host.copySheet?.(sheetName);
        assert.deepEqual(await again(), []);
        assert.deepEqual(await host.flagged(), {});
      });
    }

    it('stands on the cells that it is given, although the rows moved since', async () => {
      const { host } = bench;
      const flags = [flagAt('error', 2, 1, sheetName, 2), flagAt('info', 3, 2)];
      await host.port.flag(flags);
      const expected = await host.flagged();
      await host.insertRow?.(sheetName, 2);
      await host.port.flag(flags);
      assert.deepEqual(await host.flagged(), expected);
      await host.port.clearFlags();
      assert.deepEqual(await host.flagged(), {});
    });

    it('answers that nothing is left where all can be read', async () => {
      assert.deepEqual(await bench.host.port.flag([flagAt('error', 2, 1)]), []);
      assert.deepEqual(await bench.host.port.clearFlags(), []);
    });

    it('refuses a missing sheet and keeps the former flags', async () => {
      await bench.host.port.flag([flagAt('error', 2, 1)]);
      await refuses(bench, 'notFound', (port) => port.flag([flagAt('info', 3, 1), flagAt('error', 0, 0, '没有这张表')]), '没有这张表');
    });

    it('refuses a protected sheet and keeps the former flags', async () => {
      await bench.host.port.addSheet(smallDesign('锁住'));
      await bench.host.port.flag([flagAt('error', 2, 1)]);
      await bench.host.protect('锁住');
      await refuses(bench, 'protected', (port) => port.flag([flagAt('info', 3, 1), flagAt('error', 0, 0, '锁住')]), '锁住');
    });

    it('refuses to touch a flag on a sheet that was protected since', async () => {
      await bench.host.port.flag([flagAt('error', 2, 1)]);
      await bench.host.protect(sheetName);
      await refuses(bench, 'protected', (port) => port.flag([]), sheetName);
      await refuses(bench, 'protected', (port) => port.clearFlags(), sheetName);
    });
  });
}
