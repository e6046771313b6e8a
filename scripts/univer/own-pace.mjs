const waits = /(this\._waitingCommandQueue = \[\];\s*\}, )100\)/g;

/**
 * Univer begins to calculate 100 ms after the last change, whatever came before (sheets-formula 0.25.1, TriggerCalculationController):
 * here after as long as `src/workbook/univer/calculation.ts` says.
 */
export default function atOwnPace(source) {
  const { length } = source.match(waits) ?? [];
  if (length !== 1) throw new Error(`@univerjs/sheets-formula waits in ${length ?? 0} places before it calculates, not in one`);
  return source.replace(waits, '$1(this._configService.getConfig("gouji.calculation-wait")?.() ?? 100))');
}
