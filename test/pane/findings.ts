import type { Finding } from '../../src/check/finding.js';
import type { TableKey } from '../../src/form/types.js';

/** A finding as the list sees it. */
export function finding(rule: string, more: Partial<Finding> = {}): Finding {
  return {
    rule, level: 'error', outcome: 'fail', message: `${rule}。`, figures: [], places: [], basis: '2021年格式',
    says: '', values: {}, ...more,
  };
}

export function inTable(table: TableKey, rule: string, more: Partial<Finding> = {}): Finding {
  return finding(rule, { table, ...more });
}
