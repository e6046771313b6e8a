import { isFlagFormula } from '../flags.js';
import { inExcel } from './errors.js';

/** A conditional format of ours. The id holds while the workbook is open; the sheet's id also when it is renamed. */
export interface OwnFormat {
  readonly sheetId: string;
  readonly id: string;
}

export interface FoundFlags {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly protected: boolean }[];
  readonly formats: readonly OwnFormat[];
}

interface Candidate extends OwnFormat {
  formula?: string;
}

/** Knows them by their formula, wherever they come from: an earlier session, a copied sheet. Up to three round trips. */
export async function findFlags(): Promise<FoundFlags> {
  const { sheets, candidates } = await findCandidates();
  if (candidates.length === 0) return { sheets, formats: [] };
  try {
    await loadFormulas(candidates);
  } catch {
    // Excel fails on some conditional formats of people's own (office-js#6827, #6835): ask one by one and leave those out
    await Promise.allSettled(candidates.map((candidate) => loadFormulas([candidate])));
  }
  return { sheets, formats: candidates.filter(({ formula }) => formula !== undefined && isFlagFormula(formula)) };
}

function findCandidates(): Promise<{ sheets: FoundFlags['sheets']; candidates: Candidate[] }> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/protection/protected');
    await context.sync();
    const found = worksheets.items.map((sheet) => {
      const formats = sheet.getRange().untrack().conditionalFormats;
      formats.load('items/id,items/type');
      return { sheet, formats };
    });
    await context.sync();
    return {
      sheets: worksheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, protected: sheet.protection.protected })),
      candidates: found.flatMap(({ sheet, formats }) =>
        formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom).map(({ id }) => ({ sheetId: sheet.id, id }))),
    };
  });
}

function loadFormulas(candidates: readonly Candidate[]): Promise<void> {
  return inExcel(async (context) => {
    const rules = candidates.map((candidate) => {
      const { rule } = formatOf(context, candidate).custom;
      rule.load('formula');
      return { candidate, rule };
    });
    await context.sync();
    for (const { candidate, rule } of rules) candidate.formula = rule.formula;
  });
}

export function formatOf(context: Excel.RequestContext, { sheetId, id }: OwnFormat): Excel.ConditionalFormat {
  return context.workbook.worksheets.getItemOrNullObject(sheetId).getRange().untrack().conditionalFormats.getItem(id);
}

export function deleteFormats(formats: readonly OwnFormat[]): Promise<void> {
  return inExcel(async (context) => {
    for (const format of formats) formatOf(context, format).delete();
    await context.sync();
  });
}
