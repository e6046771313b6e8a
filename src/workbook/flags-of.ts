import type { CheckResult, Finding } from '../check/finding.js';
import { parseAddress } from '../grid/address.js';
import { joinCells } from '../grid/areas.js';
import type { Flag, FlagLevel } from './port.js';
import { flagLevels } from './flags.js';

/** The cells to fill: those of every broken rule, the worst level first. A table that nobody has begun stays white. */
export function flagsOf({ findings }: CheckResult): Flag[] {
  const levels = new Map<string, Map<string, { row: number; column: number; level: FlagLevel }>>();
  for (const finding of findings.filter(isFlagged)) {
    for (const place of finding.places) {
      if (!('cell' in place)) continue;
      const cell = parseAddress(place.cell)!;
      const sheet = levels.get(place.sheet) ?? new Map<string, { row: number; column: number; level: FlagLevel }>();
      levels.set(place.sheet, sheet);
      const known = sheet.get(place.cell);
      if (!known || flagLevels.indexOf(finding.level) < flagLevels.indexOf(known.level)) sheet.set(place.cell, { ...cell, level: finding.level });
    }
  }
  return [...levels].flatMap(([sheet, cells]) =>
    flagLevels.flatMap((level) => joinCells([...cells.values()].filter((cell) => cell.level === level)).map((area) => ({ sheet, area, level }))));
}

function isFlagged({ outcome, facts, waiver }: Finding): boolean {
  return outcome === 'fail' && !waiver && !(facts.kind === 'blank' && facts.whole);
}
