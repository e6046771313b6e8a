import { isFlagFormula } from '../flags.js';
import { eachApart } from './apart.js';
import { inExcel } from './errors.js';

/** A conditional format of ours. The id holds while the workbook is open; the sheet's id also when it is renamed. */
export interface OwnFormat {
  readonly sheetId: string;
  readonly id: string;
  /** The cells that it was made for, where this session made it; see cellsKey. */
  readonly cells?: string;
}

export interface FoundFlags {
  readonly sheets: readonly FoundSheet[];
  readonly formats: readonly OwnFormat[];
  /** Ids of the sheets with conditional formats that Excel cannot read; ours may be among them. */
  readonly unread: readonly string[];
}

export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

interface Candidate extends OwnFormat {
  formula?: string;
}

/**
 * Knows them by their formula, wherever they come from: an earlier session, a copied sheet. Up to three round trips, and a few
 * more where Excel cannot read a conditional format: that one is left out, and its sheet is named.
 */
export async function findFlags(): Promise<FoundFlags> {
  const sheets = await listSheets();
  const candidates: Candidate[] = [];
  const unlisted = await eachApart(sheets, async (some) => void candidates.push(...await listFormats(some)));
  for (const sheet of unlisted) candidates.push(...await listOneByOne(sheet));
  const unread = await eachApart(candidates, loadFormulas);
  return {
    sheets,
    formats: candidates.filter(({ formula }) => formula !== undefined && isFlagFormula(formula)),
    unread: [...new Set([...unlisted.map(({ id }) => id), ...unread.map(({ sheetId }) => sheetId)])],
  };
}

function listSheets(): Promise<FoundSheet[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/protection/protected');
    await context.sync();
    return worksheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, protected: sheet.protection.protected }));
  });
}

function formatsOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItemOrNullObject(sheetId).getRange().untrack().conditionalFormats;
}

function listFormats(sheets: readonly FoundSheet[]): Promise<OwnFormat[]> {
  return inExcel(async (context) => {
    const found = sheets.map(({ id }) => {
      const formats = formatsOf(context, id);
      formats.load('items/id,items/type');
      return { sheetId: id, formats };
    });
    await context.sync();
    return found.flatMap(({ sheetId, formats }) =>
      (formats.isNullObject ? [] : formats.items.filter(isCustom).map(({ id }) => ({ sheetId, id }))));
  });
}

/** A collection with one conditional format that cannot be read is not read as a whole (office-js#6396, #5222). */
async function listOneByOne({ id: sheetId }: FoundSheet): Promise<OwnFormat[]> {
  const listed: OwnFormat[] = [];
  await eachApart(await positionsOn(sheetId), (positions) => inExcel(async (context) => {
    const formats = positions.map((position) => formatsOf(context, sheetId).getItemAt(position));
    for (const format of formats) format.load('id,type');
    await context.sync();
    listed.push(...formats.filter(isCustom).map(({ id }) => ({ sheetId, id })));
  }));
  return listed;
}

/** None where Excel cannot even count them. */
async function positionsOn(sheetId: string): Promise<readonly number[]> {
  let positions: number[] = [];
  await eachApart([sheetId], () => inExcel(async (context) => {
    const count = formatsOf(context, sheetId).getCount();
    await context.sync();
    positions = Array.from({ length: count.value }, (_, position) => position);
  }));
  return positions;
}

function isCustom({ type }: Excel.ConditionalFormat): boolean {
  return type === Excel.ConditionalFormatType.custom;
}

function loadFormulas(candidates: readonly Candidate[]): Promise<void> {
  return inExcel(async (context) => {
    const rules = candidates.map((candidate) => {
      const { rule } = formatOf(context, candidate).custom;
      rule.load('formula');
      return { candidate, rule };
    });
    await context.sync();
    for (const { candidate, rule } of rules) if (!rule.isNullObject) candidate.formula = rule.formula;
  });
}

export function formatOf(context: Excel.RequestContext, { sheetId, id }: OwnFormat): Excel.ConditionalFormat {
  return formatsOf(context, sheetId).getItem(id);
}

/** Each apart where Excel refuses one. Answers those that are still there, or may be. */
export function deleteFormats(formats: readonly OwnFormat[]): Promise<readonly OwnFormat[]> {
  return eachApart(formats, (some) => inExcel(async (context) => {
    for (const format of some) formatOf(context, format).delete();
    await context.sync();
  }));
}
