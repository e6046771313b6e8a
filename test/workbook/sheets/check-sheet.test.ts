import assert from 'node:assert/strict';
import { check } from '../../../src/check/check.js';
import { waiverFor } from '../../../src/check/waiver-for.js';
import { newXlsx, readXlsx } from '../../../src/files/xlsx/index.js';
import { currentForm as form } from '../../../src/form/index.js';
import { cellAt } from '../../../src/grid/grid.js';
import { readReport } from '../../../src/finder/read-report.js';
import { ruleSetVersion } from '../../../src/rules/catalogue.js';
import { checkSheet, checkSheetName, type CheckRecord } from '../../../src/workbook/sheets/check-sheet.js';
import { checksumOf } from '../../../src/workbook/sheets/checksum.js';
import { figuresDigest } from '../../../src/workbook/sheets/figures-digest.js';
import { templateAddress, templateSheets } from '../../../src/workbook/sheets/template.js';
import { parseAddress } from '../../../src/grid/address.js';
import { gridOf } from '../../finder/design-grid.js';
import { changed, seed } from '../../reports.js';

const hongze = seed('hongze-2023');
const grids = templateSheets(form, hongze).map(gridOf);
const { tables } = readReport(grids, form);

function record(digest = '0123456789abcdef'): CheckRecord {
  return { at: new Date(2026, 0, 15, 10, 32), profile: 'submit', digest, checksum: checksumOf(tables) };
}

describe('the check report as a sheet', () => {
  const result = check(hongze);
  const waived = check({
    ...hongze, waivers: [waiverFor(result.findings[0]!, hongze, { reason: '台账如此', name: '张三', date: '2026-01-15' })],
  });

  it('holds the verdict, the counts, every finding and every reason', () => {
    const rows = gridOf(checkSheet(waived, record())).cells.map((row) => (row ?? []).map((cell) => cell?.value ?? '').join('|'));
    assert.deepEqual(rows.slice(0, 9), [
      '检查报告', '单位|淮安市洪泽区人民政府', '年度|2023', '结论|不通过（1条已说明）', '统计|错误1 · 存疑0 · 提示0 · 未检查0；42条等式、200个数字已检查；没有正文可核对，没有上年年报可比',
      '检查时间|2026-01-15 10:32', `规则|${ruleSetVersion}（报送）`, '核对编号|0123456789abcdef', '现状|与检查时的数字一致',
    ]);
    assert.match(rows[12]!, /^已说明\|表四\|行政复议：.*\|台账如此（张三，2026-01-15）\|disputes\/total$/);
    assert.match(rows[13]!, /^错误\|表四\|复议后起诉：/);
  });

  it('says so when nothing was found', () => {
    const rows = gridOf(checkSheet(check(seed('suqian-2024')), record())).cells;
    assert.equal(rows[12]?.[2]?.value, '没有发现问题。');
  });

  it('goes into a file and comes back, its status a formula with its result', () => {
    const bytes = newXlsx([...templateSheets(form, hongze), checkSheet(result, record())]);
    const { grid } = readXlsx(bytes).sheets.find(({ name }) => name === checkSheetName)!;
    assert.equal(cellAt(grid, 8, 1)?.value, '与检查时的数字一致');
    assert.match(cellAt(grid, 8, 1)?.formula ?? '', /^=IF\(ABS\(SUMPRODUCT\(表二!B4:D15,/);
  });
});

describe('the checksum of the figures', () => {
  it('changes with each of the 200 figures, and with a blank in place of a 0', () => {
    const before = checksumOf(tables).value;
    for (const { key } of form.figures) {
      const { sheet, cell } = templateAddress(form, key);
      const { row, column } = parseAddress(cell)!;
      for (const value of [(hongze.figures[key] ?? 0) + 1, null]) {
        const edited = grids.map((grid) => (grid.name !== sheet ? grid : {
          ...grid, cells: grid.cells.map((line, at) =>
            (at === row ? Array.from({ length: line!.length }, (_, index) => (index === column ? { value } : line![index])) : line)),
        }));
        assert.notEqual(checksumOf(readReport(edited, form).tables).value, before, `${key} ${value}`);
      }
    }
  });
});

describe('the digest of the figures', () => {
  it('is the same for the same figures, and another for any other', () => {
    const digest = figuresDigest(hongze);
    assert.match(digest, /^[0-9a-f]{16}$/);
    assert.equal(figuresDigest({ ...hongze, agency: '某局', notes: ['x'] }), digest);
    assert.notEqual(figuresDigest(changed(hongze, 'disclosure.fees.amount', null)), digest);
  });
});
