import {
  DataValidationErrorStyle, DataValidationOperator, DataValidationType, generateRandomId, type ISheetDataValidationRule,
} from '@univerjs/core';
import type { NumberValidation } from '../../grid/design.js';
import { toRange } from './ranges.js';

export function toValidationRule({ area, kind, message }: NumberValidation): ISheetDataValidationRule {
  return {
    uid: generateRandomId(8),
    type: kind === 'integer' ? DataValidationType.WHOLE : DataValidationType.DECIMAL,
    operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
    formula1: '0',
    ranges: [toRange(area)],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: DataValidationErrorStyle.STOP,
    error: message,
  };
}
