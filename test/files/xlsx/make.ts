import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export function relations(...items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = items.map(([id, type, target]) =>
    `<Relationship Id="${id}" Type="${type.includes('://') ? type : `${office}/${type}`}" Target="${target}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${relationships}">${list.join('')}</Relationships>`;
}

/** The parts of a workbook with one sheet 表; any of them may be replaced, undefined leaves it out. */
export function basicParts(sheet: string, replaced: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': sheet,
    ...replaced,
  };
  return Object.fromEntries(Object.entries(parts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** A worksheet part around what stands between its tags. */
export function worksheet(inside: string): string {
  return `<worksheet xmlns="${main}">${inside}</worksheet>`;
}

/** Level 0 stores what would otherwise be refused for packing too well. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])), {
    mtime: new Date(2020, 1, 2), level,
  });
}

/** A workbook whose only sheet holds these rows. */
export function bookOf(rows: string, replaced: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  return pack(basicParts(worksheet(`<sheetData>${rows}</sheetData>`), replaced));
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The names of the parts that differ, are new or are gone. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort();
}
