import { Sheet } from './sheet.js';
import { Workbook } from './workbook.js';

/** What a person would find in the saved file, as plain data. Ids are not in it: Excel gives new ones on opening. */
export function saveWorkbook(workbook: Workbook): unknown {
  return structuredClone({
    sheets: workbook.sheets.map((sheet) => ({
      ...withoutId(sheet),
      styles: Object.fromEntries(Object.entries(sheet.styles).filter(([, style]) => Object.keys(style).length > 0)),
      conditionalFormats: sheet.conditionalFormats.map(withoutId),
    })),
    customXmlParts: workbook.customXmlParts.map((part) => part.xml),
    names: workbook.names,
    structureProtected: workbook.structureProtected,
  });
}

export function openWorkbook(file: unknown): Workbook {
  const { sheets, customXmlParts, names, structureProtected } = structuredClone(file) as {
    sheets: Sheet[]; customXmlParts: string[]; names: Record<string, string>; structureProtected: boolean
  };
  const workbook = new Workbook(sheets[0]!.name);
  for (const [index, saved] of sheets.entries()) {
    const sheet = index === 0 ? workbook.sheets[0]! : workbook.addSheet(saved.name);
    Object.assign(sheet, saved, { conditionalFormats: saved.conditionalFormats.map((format) => ({ ...format, id: workbook.newId() })) });
  }
  workbook.customXmlParts = customXmlParts.map((xml) => ({ id: workbook.newId(), xml }));
  Object.assign(workbook, { names, structureProtected });
  return workbook;
}

function withoutId<T extends { id: string }>(object: T): Omit<T, 'id'> {
  const { id: _, ...rest } = object;
  return rest;
}
