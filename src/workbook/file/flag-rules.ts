import type { FillRule } from '../../files/xlsx/index.js';
import { flagFill, flagFormula, flagLevels } from '../flags.js';
import type { Flag } from '../port.js';

/** One rule for each level and sheet, the strongest level first. */
export function flagRules(flags: readonly Flag[]): FillRule[] {
  const sheets = [...new Set(flags.map(({ sheet }) => sheet))];
  return flagLevels.flatMap((level) => sheets.flatMap((sheet) => {
    const areas = flags.filter((flag) => flag.level === level && flag.sheet === sheet).map(({ area }) => area);
    return areas.length === 0 ? [] : [{ sheet, areas, formula: flagFormula(level), fill: flagFill[level] }];
  }));
}
