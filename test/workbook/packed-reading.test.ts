import assert from 'node:assert/strict';
import { newXlsx, readXlsx } from '../../src/files/xlsx/index.js';
import { currentForm, tableKeys } from '../../src/form/index.js';
import { checkReading } from '../../src/workbook/check-reading.js';
import { nothingKept } from '../../src/workbook/kept/kept.js';
import { packReading, unpackReading } from '../../src/workbook/packed-reading.js';
import { readWorkbook, type Reading } from '../../src/workbook/reading.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { changed, seed } from '../reports.js';

const report = changed(seed('beilun-projects-2024'), 'applications.received.person', 3);
const sheets = readXlsx(newXlsx(reportWorkbook(currentForm, report, {}).sheets)).sheets;

function crossed(reading: Reading): Reading {
  return unpackReading(structuredClone(packReading(reading)));
}

describe('a reading from another thread', () => {
  for (const [what, reading] of [
    ['one report', readWorkbook(sheets, nothingKept)],
    ['each table twice', readWorkbook([...sheets, ...sheets], nothingKept)],
    ['a report without grids', { report, kept: nothingKept }],
  ] as const) {
    it(`is judged as it would be on this one: ${what}`, () =>
      assert.deepEqual(checkReading(crossed(reading)), checkReading(reading)));
  }

  it('has each table in the grid in which it stands', () => {
    const { tables, grids } = crossed(readWorkbook(sheets, nothingKept));
    for (const key of tableKeys) {
      const match = tables![key];
      assert.ok(match.state === 'found' && grids!.includes(match.map.grid));
    }
  });
});
