/** What a parent's children must come in the order of; Excel repairs a file that breaks it. */
export const worksheetOrder = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges',
  'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting',
  'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks',
  'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF',
  'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
] as const;

export const workbookOrder = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences',
  'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing',
  'fileRecoveryPr', 'webPublishObjects', 'extLst',
] as const;

export const styleSheetOrder = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst',
] as const;

interface Placed {
  readonly local: string;
  readonly end: number;
}

/** Where a new child belongs: behind the last one that may stand before it. */
export function placeOf<Name extends string>(
  parent: { readonly openEnd: number; readonly children: readonly Placed[] }, order: readonly Name[], name: Name,
): number {
  const rank = order.indexOf(name);
  let place = parent.openEnd;
  for (const { local, end } of parent.children) {
    const own = (order as readonly string[]).indexOf(local);
    if (own >= 0 && own <= rank) place = end;
  }
  return place;
}
