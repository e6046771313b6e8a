import assert from 'node:assert/strict';
import { check } from '../../src/check/check.js';
import { formById } from '../../src/form/index.js';
import { emptyReport, type Report } from '../../src/report/report.js';

const form = formById('2019')!;

function saidOf(key: string, text: string): string[] {
  const report: Report = { ...emptyReport(form), figures: { [key]: null }, entries: { [key]: { text, problem: { kind: 'unit' } } } };
  return check(report).findings.filter(({ rule }) => rule === 'entry/unit').map(({ message }) => message);
}

describe('units of the form of 2019', () => {
  for (const [key, text, said] of [
    ['disclosure.procurement.amount', '25.1万元', '表二 政府集中采购 × 采购总金额 填的是“25.1万元”，这里没有印单位，只填数字。'],
    ['disclosure.procurement.items', '3元', '表二 政府集中采购 × 采购项目数量 填的是“3元”，这里以“项”为单位，只填数字。'],
  ] as const) it(said, () => assert.deepEqual(saidOf(key, text), [said]));
});
