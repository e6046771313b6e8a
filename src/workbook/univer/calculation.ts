import { IConfigService, type ICommandService, type Injector } from '@univerjs/core';
import {
  ClearSelectionFormatCommand, FormulaExecutedStateType, IActiveDirtyManagerService, OtherFormulaMarkDirty, SetBorderCommand,
  SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, SetRangeValuesMutation, SetStyleCommand,
  type ISetFormulaCalculationNotificationMutation, type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import { systemClock } from '../clock.js';
import { Pace } from '../pace.js';
import { WorkbookError } from '../port.js';

export interface Calculation {
  /** Resolves when every formula shows the result of the present values. */
  settled(): Promise<void>;
}

/** Milliseconds after which a calculation is taken for stuck. */
const patience = 10_000;
/** Where Univer asks how long to wait with it; scripts/univer/own-pace.mjs makes it ask. */
const waitName = 'gouji.calculation-wait';
/** One that has not started this long after the last change had nothing to calculate. */
const startsWithin = 1_000;

const looksOnly = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/** Univer calculates a while after a change and tells nobody that a calculation is due; so we count. */
export function trackCalculation(injector: Injector, commands: ICommandService): Calculation {
  const pace = new Pace(systemClock);
  injector.get(IConfigService).setConfig(waitName, () => pace.changed());
  const dirtiers = injector.get(IActiveDirtyManagerService);
  // the first one comes by itself once the first workbook is shown
  let due = 1;
  let started = 0;
  let done = 0;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Set<() => void>();

  function finish(upTo: number): void {
    done = upTo;
    if (done === due) waiting.forEach((wake) => wake());
  }

  commands.onCommandExecuted(({ id, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) {
      started = due;
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
      // a stopped calculation starts again by itself
      if (functionsExecutedState !== undefined && functionsExecutedState !== FormulaExecutedStateType.STOP_EXECUTION) finish(started);
    } else if (dirtiers.get(id) && id !== OtherFormulaMarkDirty.id && !isIgnored(id, params, options?.onlyLocal)) {
      due += 1;
      clearTimeout(overdue);
      overdue = setTimeout(() => { if (started < due) finish(due); }, startsWithin);
    }
  });

  return {
    async settled() {
      if (done === due) return;
      await new Promise<void>((resolve, reject) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.delete(wake);
          reject(new WorkbookError('other', 'formulas are still being calculated'));
        }, patience);
        waiting.add(wake);
      });
    },
  };
}

/** Results that Univer writes itself, and changes of looks. */
function isIgnored(id: string, params: object | undefined, onlyLocal: boolean | undefined): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  return onlyLocal === true || looksOnly.has((params as ISetRangeValuesMutationParams).trigger ?? '');
}
