import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import type { CheckResult } from '../../src/check/finding.js';
import { currentForm as form } from '../../src/form/index.js';
import { readReport } from '../../src/finder/read-report.js';
import type { Report } from '../../src/report/report.js';
import { templateSheets } from '../../src/workbook/sheets/template.js';
import { gridOf } from '../finder/design-grid.js';
import { changed, seed } from '../reports.js';

// its text has findings of its own
const beilun = { ...seed('beilun-projects-2024'), sections: {} };

/** Messages of a check of the official workbook with one cell changed. */
function messages(sheet: string, address: readonly [row: number, column: number], value: string | number | null, error?: string): string[] {
  const grids = templateSheets(form, beilun).map((design) => {
    const grid = gridOf(design);
    const cells = grid.cells.map((row) => (row ? [...row] : row));
    if (grid.name === sheet) (cells[address[0]] ??= [])[address[1]] = { value, ...(error ? { error } : {}) };
    return { ...grid, cells };
  });
  const { report, tables } = readReport(grids, form);
  return check(report, { tables }).findings.map(({ message }) => message);
}

describe('a finding in words', () => {
  for (const [what, sheet, at, value, expected] of [
    ['a balance', '表三', [5, 3], 2, [
      '自然人列：新收1加上年结转2，应等于办结1加结转下年度0，左边多2。请核对D5:D6、D28:D29。',
      '“二、上年结转政府信息公开申请数量”行：各类申请人合计2，总计填0，相差2。请核对D6:J6。']],
    ['a breakdown', '表三', [6, 4], 4, [
      '“（一）予以公开”行：各类申请人合计4，总计填0，相差4。请核对D7:J7。',
      '商业企业列：（一）至（六）合计4，（七）总计填0，相差4。请核对E7:E28。']],
    ['a dispute total', '表四', [4, 1], 2, ['行政复议：维持、纠正、其他、尚未审结合计2，总计填0，相差2。请核对A5:E5。']],
    ['a unit', '表二', [7, 1], '12件', ['B8填的是“12件”，这里只填数字：12。']],
    ['a placeholder', '表二', [7, 1], '/', ['B8填的是“/”，请填实际数，没有的填0。']],
    ['a long text', '表二', [7, 1], '没有统计'.repeat(20), ['B8填的是“没有统计没有统计没有统计没有统计没有统计…”，不是数字。请填数字，没有的填0。']],
    ['a blank', '表二', [7, 1], null, ['B8是空格。没有的请填0。']],
  ] as const) {
    it(`names ${what}, both numbers and the cells`, () => {
      assert.deepEqual(messages(sheet, at, value), expected);
    });
  }

  it('names a formula that went wrong', () => {
    assert.deepEqual(messages('表二', [7, 1], null, '#REF!'), ['B8的公式出错（#REF!），请改正公式或填上数字。']);
  });

  it('names figures by their printed labels where there are no cells', () => {
    const [message] = check(changed(beilun, 'disclosure.fees.amount', null)).findings.map((finding) => finding.message);
    assert.equal(message, '表二“行政事业性收费 × 本年收费金额（单位：万元）”是空格。没有的请填0。');
  });

  it('names the figures of a page by what the paper prints, since nobody sees the cells of its tables', () => {
    const wrong = changed(
      changed(changed(beilun, 'applications.received.person', 5), 'disputes.review.total', 3), 'disclosure.fees.amount', -2,
    );
    assert.deepEqual(check(wrong).findings.map(({ message }) => message), [
      '表二“行政事业性收费 × 本年收费金额（单位：万元）”是负数-2，请核对。',
      '自然人列：新收5加上年结转0，应等于办结1加结转下年度0，左边多4。请核对表三“自然人”列4个数。',
      '“一、本年新收政府信息公开申请数量”行：各类申请人合计5，总计填1，相差4。请核对表三“一、本年新收政府信息公开申请数量”行。',
      '行政复议：维持、纠正、其他、尚未审结合计0，总计填3，相差3。请核对表四“行政复议”一组。',
      '复议、诉讼共3件，多于本年新收1件。往年申请引起的不算错，请核对“行政复议 × 总计”“未经复议直接起诉 × 总计”等4个数。',
    ]);
  });

  describe('says why a sum was not checked:', () => {
    const [upheld, corrected, total] = ['upheld', 'corrected', 'total'].map((column) => `disputes.review.${column}`) as [string, string, string];
    const received = form.tables.applications.figures.filter(({ row }) => row === 'received').map(({ key }) => key);
    const without = (...keys: string[]): Report =>
      ({ ...beilun, figures: Object.fromEntries(Object.entries(beilun.figures).filter(([key]) => !keys.includes(key))) });
    /** The official workbook with these figures blank and a total that shows nothing until its parts are there. */
    const waiting = (...blank: string[]): CheckResult => {
      const figures = { ...beilun.figures, ...Object.fromEntries(blank.map((key) => [key, null])) };
      const grids = templateSheets(form, { ...beilun, figures }).map(gridOf).map((grid) => (grid.name !== '表四' ? grid : {
        ...grid, cells: grid.cells.with(4, grid.cells[4]!.with(4, { value: '', formula: '=IF(COUNT(A5:D5)<4,"",SUM(A5:D5))' })),
      }));
      const { report, tables } = readReport(grids, form);
      return check(report, { tables });
    };
    for (const [what, { findings }, expected] of [
      ['a blank, not the formula that waits for it', waiting(upheld), '1条结果合计等式没能检查：A5还没有填成数字。'],
      ['two blanks', waiting(upheld, corrected), '1条结果合计等式没能检查：A5:B5还没有填成数字。'],
      ['a formula that waits though nothing is blank', waiting(), '1条结果合计等式没能检查：E5还没有填成数字。'],
      ['a row that is not there', check(without(...received)), '7条收办平衡等式没能检查：表里没有“一、本年新收政府信息公开申请数量”。'],
      ['columns that are not there', check(without(upheld, corrected)), '1条结果合计等式没能检查：表里没有“结果维持”、“结果纠正”。'],
      ['a blank beside a column that is not there', check(changed(without(upheld), total, null)),
        '1条结果合计等式没能检查：表四“行政复议 × 总计”还没有填成数字。'],
    ] as const) it(what, () => assert.deepEqual(findings.filter(({ says }) => says === 'missing').map(({ message }) => message), [expected]));
  });

  it('says which table was not found', () => {
    const { report, tables } = readReport(templateSheets(form, beilun).filter(({ name }) => name !== '表四').map(gridOf), form);
    assert.deepEqual(check(report, { tables }).findings.map(({ message }) => message), [
      '没有找到“政府信息公开行政复议、行政诉讼情况”表。请按格式补上；表在文件里的，请核对行列的名称。',
    ]);
  });

  it('asks which of two tables is meant', () => {
    const grids = templateSheets(form, beilun).map(gridOf);
    const { report, tables } = readReport([...grids, { ...grids[3]!, name: '上年 表四' }], form);
    assert.deepEqual(check(report, { tables }).findings.map(({ message, outcome }) => [message, outcome]), [
      ["“政府信息公开行政复议、行政诉讼情况”表有2处：表四!A2:O5、'上年 表四'!A2:O5。不知道以哪一处为准，请删去或移走多余的。", 'unchecked'],
    ]);
  });
});
