import { CommandType, type ICommandService } from '@univerjs/core';
import { SetFormulaCalculationResultMutation, type ISetFormulaCalculationResultMutation } from '@univerjs/preset-sheets-core';

/** Another number for a sheet after each thing that was done to it; results of formulas count, marks do not. */
export interface SheetVersions {
  of(sheetId: string): number;
  stop(): void;
}

export function trackVersions(commands: ICommandService, unitId: string): SheetVersions {
  const versions = new Map<string, number>();
  const raise = (sheetId: string): void => { versions.set(sheetId, (versions.get(sheetId) ?? 0) + 1); };
  const subscription = commands.onCommandExecuted(({ id, type, params }) => {
    if (type !== CommandType.MUTATION || id.endsWith('-conditional-rule')) return;
    if (id === SetFormulaCalculationResultMutation.id) {
      Object.keys((params as ISetFormulaCalculationResultMutation).unitData[unitId] ?? {}).forEach(raise);
      return;
    }
    const target = (params ?? {}) as { readonly unitId?: string; readonly subUnitId?: string };
    if (target.unitId === unitId && target.subUnitId !== undefined) raise(target.subUnitId);
  });
  return {
    of: (sheetId) => versions.get(sheetId) ?? 0,
    stop: () => subscription.dispose(),
  };
}
