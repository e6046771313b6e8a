import { generateRandomId, type IRange, type Worksheet } from '@univerjs/core';
import {
  AddConditionalRuleMutation, CFRuleType, CFSubRuleType, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import { flagFill, flagFormula, flagLevels, isFlagFormula, levelOfFlag } from '../flags.js';
import type { Flag } from '../port.js';
import { mutate, sheetNamed, workbookOf, type UniverSession } from './host.js';
import { showAtOnce } from './flag-result.js';
import { refuseProtected, refuseWhileEditing } from './protection.js';
import { toArea, toRange } from './ranges.js';

/** By mutations: the facade's commands would put the flags on the user's undo stack. */
export function putFlags(session: UniverSession, flags: readonly Flag[]): void {
  const workbook = workbookOf(session);
  for (const { sheet } of flags) refuseProtected(sheetNamed(workbook, sheet));
  refuseWhileEditing(session);
  const model = session.host.injector.get(ConditionalFormattingRuleModel);
  const replacements = workbook.getSheets().map((sheet) => {
    const former = (model.getSubunitRules(session.unitId, sheet.getSheetId()) ?? []).filter(isOurs);
    if (former.length > 0) refuseProtected(sheet);
    const wanted = flags.filter((flag) => flag.sheet.toLowerCase() === sheet.getName().toLowerCase());
    return { sheet, former, rules: rulesFor(wanted) };
  });
  for (const { sheet, former, rules } of replacements) {
    const at = { unitId: session.unitId, subUnitId: sheet.getSheetId() };
    mutate(session, rules.map((rule) => ({ id: AddConditionalRuleMutation.id, params: { ...at, rule } })));
    showAtOnce(session, at.subUnitId, rules);
    mutate(session, former.map(({ cfId }) => ({ id: DeleteConditionalRuleMutation.id, params: { ...at, cfId } })));
  }
}

/** The flags of a sheet as they are now, the strongest first. */
export function flagsOn({ host, unitId }: UniverSession, sheet: Worksheet): Flag[] {
  const rules = host.injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheet.getSheetId()) ?? [];
  return rules.flatMap((rule) => {
    const level = isOurs(rule) ? levelOfFlag((rule.rule as { value: string }).value) : undefined;
    const toFlag = (range: IRange): Flag =>
      ({ sheet: sheet.getName(), area: toArea(range, sheet.getRowCount(), sheet.getColumnCount()), level: level! });
    return level === undefined ? [] : rule.ranges.map(toFlag);
  });
}

function isOurs({ rule }: IConditionFormattingRule): boolean {
  return rule.type === CFRuleType.highlightCell && 'value' in rule && typeof rule.value === 'string' && isFlagFormula(rule.value);
}

/** One rule a level. Each new rule goes on top of the sheet's rules, so the strongest comes last. */
export function rulesFor(flags: readonly Pick<Flag, 'area' | 'level'>[]): IConditionFormattingRule[] {
  return [...flagLevels].reverse().flatMap((level) => {
    const ranges = flags.filter((flag) => flag.level === level).map(({ area }) => toRange(area));
    if (ranges.length === 0) return [];
    return [{
      cfId: `gouji-${generateRandomId(8)}`,
      ranges,
      stopIfTrue: false,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: flagFormula(level),
        style: { bg: { rgb: flagFill[level] } },
      },
    }];
  });
}
