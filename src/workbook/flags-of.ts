import type { CheckResult, Finding } from '../check/finding.js';
import { equallyGood } from '../check/equally-good.js';
import type { Suspect, SuspectBlock } from '../check/suspects/index.js';
import { cellOf, type Place } from '../report/place.js';
import type { Report } from '../report/report.js';
import { parseAddress } from '../grid/address.js';
import { joinCells } from '../grid/areas.js';
import type { Flag, FlagLevel } from './port.js';
import { flagLevels } from './flags.js';

/** Of the suspects of a block the one to point at; none where nothing tells several apart. */
export type ChooseSuspect = (block: SuspectBlock) => Suspect | undefined;

export const onlyLikeliest: ChooseSuspect = (block) => {
  if (block.outcome !== 'found') return undefined;
  const best = equallyGood(block);
  return best.length === 1 ? best[0] : undefined;
};

/**
 * The cells to fill: suspects, then those of every broken rule, the worst level first. A table that nobody has begun stays
 * white. `places` says where the figures stand.
 */
export function flagsOf({ findings, suspects }: CheckResult, places: Report['places'], choose: ChooseSuspect = onlyLikeliest): Flag[] {
  const levels = new Map<string, Map<string, { row: number; column: number; level: FlagLevel }>>();
  const add = (place: Place, level: FlagLevel): void => {
    const at = cellOf(place);
    if (!at) return;
    const sheet = levels.get(at.sheet) ?? new Map<string, { row: number; column: number; level: FlagLevel }>();
    levels.set(at.sheet, sheet);
    const known = sheet.get(at.cell);
    if (!known || flagLevels.indexOf(level) < flagLevels.indexOf(known.level)) {
      sheet.set(at.cell, { ...parseAddress(at.cell)!, level });
    }
  };
  for (const finding of findings.filter(isFlagged)) for (const place of finding.places) add(place, finding.level);
  for (const { figure } of suspects.flatMap((block) => choose(block)?.changes ?? [])) if (places[figure]) add(places[figure], 'suspect');
  return [...levels].flatMap(([sheet, cells]) =>
    flagLevels.flatMap((level) =>
      joinCells([...cells.values()].filter((cell) => cell.level === level)).map((area) => ({ sheet, area, level }))));
}

function isFlagged({ outcome, rule, says, waiver }: Finding): boolean {
  return outcome === 'fail' && !waiver && !(rule === 'entry/blank' && says === 'whole');
}
