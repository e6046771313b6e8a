import { BooleanNumber, CellValueType, type ICellData, type IRange } from '@univerjs/core';
import { SetFormulaCalculationResultMutation, type ISetFormulaCalculationResultMutation } from '@univerjs/preset-sheets-core';
import { ConditionalFormattingFormulaService, type IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { UniverSession } from './host.js';

const truth: ICellData[][] = [[{ v: BooleanNumber.TRUE, t: CellValueType.BOOLEAN }]];

/**
 * Univer would colour the cells only after its next calculation, 100 ms later, and the sheet would blink at each check.
 * A flag's formula has no reference and is always true, so the result is told in advance.
 */
export function showAtOnce({ host, unitId }: UniverSession, subUnitId: string, rules: readonly IConditionFormattingRule[]): void {
  const formulas = host.injector.get(ConditionalFormattingFormulaService).getSubUnitFormulaMap(unitId, subUnitId)?.getValues() ?? [];
  const results: Record<string, Record<number, Record<number, ICellData[][]>>> = {};
  for (const { cfId, ranges } of rules) {
    const formula = formulas.find((each) => each.cfId === cfId);
    if (formula) results[formula.formulaId] = truths(ranges);
  }
  if (Object.keys(results).length === 0) return;
  const params: ISetFormulaCalculationResultMutation = { unitData: {}, unitOtherData: { [unitId]: { [subUnitId]: results } } };
  host.commands.syncExecuteCommand(SetFormulaCalculationResultMutation.id, params, { onlyLocal: true });
}

/** Results count from the topmost range's corner; of those in the same row, the leftmost. */
function truths(ranges: readonly IRange[]): Record<number, Record<number, ICellData[][]>> {
  const [first] = [...ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
  const matrix: Record<number, Record<number, ICellData[][]>> = {};
  for (const range of ranges) {
    for (let row = range.startRow; row <= range.endRow; row++) {
      const line = (matrix[row - first!.startRow] ??= {});
      for (let column = range.startColumn; column <= range.endColumn; column++) line[column - first!.startColumn] = truth;
    }
  }
  return matrix;
}
