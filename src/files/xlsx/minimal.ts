/** The parts of a workbook without sheets, and of a workbook without styles. */
export const spreadsheetNamespace = (strict: boolean): string =>
  strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const stylesContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
export const worksheetContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** No theme: fonts and colours are all spelled out. */
export function minimalStyles(strict: boolean): string {
  return `${head}<styleSheet xmlns="${spreadsheetNamespace(strict)}">` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
}

function oneRelationship(type: string, target: string): string {
  const item = `<Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/>`;
  return `${head}<Relationships xmlns="${relationships}">${item}</Relationships>`;
}

export const minimalParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${stylesContentType}"/></Types>`,
  '_rels/.rels': oneRelationship('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': `${head}<workbook xmlns="${spreadsheetNamespace(false)}" xmlns:r="${office}"><workbookPr/>` +
    '<bookViews><workbookView/></bookViews><sheets></sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  'xl/_rels/workbook.xml.rels': oneRelationship('styles', 'styles.xml'),
  'xl/styles.xml': minimalStyles(false),
};
