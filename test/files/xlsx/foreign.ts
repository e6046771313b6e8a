import { basicParts, main, office, pack, relations } from './make.js';

const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** A workbook as WPS or Excel may have made it, with parts and elements that we know nothing of. Made by hand; the texts are ours. */
export function foreignParts(): Record<string, string | Uint8Array> {
  const sheet1 = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">
  <sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D5"/>
  <sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>
  <sheetFormatPr defaultRowHeight="13.5" x14ac:dyDescent="0.15"/><cols><col min="1" max="1" width="20" style="2" customWidth="1"/><col min="5" max="16384" width="9" hidden="1"/></cols>
  <sheetData>
    <row r="1" spans="1:4" ht="24" customHeight="1" x14ac:dyDescent="0.15"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="1"/></row>
    <row r="2" spans="1:4"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="s"><v>4</v></c></row>
    <row r="3" spans="1:4"><c r="A3" t="s"><v>5</v></c><c r="B3" s="2"><v>21</v></c><c r="C3" s="2"><v>3</v></c><c r="D3" s="2"><f t="shared" ref="D3:D4" si="0">SUM(B3:C3)</f><v>24</v></c></row>
    <row r="4" spans="1:4"><c r="A4" t="s"><v>6</v></c><c r="B4" s="2"><v>0</v></c><c r="C4" s="2"/><c r="D4" s="2"><f t="shared" si="0"/><v>0</v></c></row>
    <row r="5" spans="1:4"><c r="D5" t="str"><f>D3&amp;"件"</f><v>24件</v></c></row>
  </sheetData>
  <sheetCalcPr fullCalcOnLoad="0"/><protectedRanges><protectedRange name="填报" sqref="B3:C4"/></protectedRanges>
  <mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>
  <conditionalFormatting sqref="B3:C4"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>
  <dataValidations count="1"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="B3:C4"><formula1>0</formula1><formula2>9999</formula2></dataValidation></dataValidations>
  <hyperlinks><hyperlink ref="A4" location="'合 计'!A1" display="合计"/></hyperlinks>
  <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId9"/>
  <ignoredErrors><ignoredError sqref="B3" numberStoredAsText="1"/></ignoredErrors>
  <drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>
  <extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="7" id="{A}"><xm:f>'合 计'!$A$1&gt;0</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>
</worksheet>`;
  const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></x:worksheet>`;
  const total = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><f>SUM(表三!D3:D4)</f><v>24</v></c><c r="B1"><v>5</v></c></row></sheetData></worksheet>`;
  const types = Object.entries({
    'xl/workbook.xml': 'sheet.main',
      'xl/worksheets/sheet1.xml': 'worksheet', 'xl/worksheets/sheet2.xml': 'worksheet', 'xl/worksheets/sheet3.xml': 'worksheet',
    'xl/styles.xml': 'styles', 'xl/sharedStrings.xml': 'sharedStrings', 'xl/calcChain.xml': 'calcChain', 'xl/comments1.xml': 'comments',
  }).map(([part, type]) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`);
  return {
    ...basicParts(sheet1),
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/>${types.join('')}</Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId4', 'custom-properties', 'docProps/custom.xml'], [
      'rId7', 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes', 'xl/webextensions/taskpanes.xml',
    ]),
    'docProps/custom.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr xmlns:vt="urn:vt">2052-12.1.0.1</vt:lpwstr></property></Properties>',
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="${main}" xmlns:r="${office}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" activeTab="0"/></bookViews><sheets><sheet name="表三" sheetId="1" r:id="rId1"/><sheet name="前缀" sheetId="4" r:id="rId2"/><sheet name="合 计" sheetId="9" r:id="rId3"/></sheets><definedNames><definedName name="新收" hidden="1">表三!$B$3:$D$3</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', 'worksheets/sheet2.xml'], [
      'rId3', 'worksheet', 'worksheets/sheet3.xml',
    ],
      ['rId4', 'styles', 'styles.xml'], ['rId5', 'sharedStrings', 'sharedStrings.xml'], ['rId6', 'calcChain', 'calcChain.xml'], [
        'rId7', 'customXml', '../customXml/item1.xml',
      ]),
    'xl/worksheets/sheet2.xml': prefixed,
    'xl/worksheets/sheet3.xml': total,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'drawing', '../drawings/drawing1.xml'], ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'], [
      'rId3', 'comments', '../comments1.xml',
    ],
      ['rId4', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml']),
    'xl/styles.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${main}">
 <fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="14"/><color theme="4" tint="-0.25"/><name val="黑体"/></font></fonts>
 <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
 <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
 <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
 <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>
 <cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>
 <dxfs count="1">
  <dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>
 </dxfs>
 <tableStyles count="0" defaultTableStyle="TableStyleMedium2"/>
</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="7" uniqueCount="7"><si><r><rPr><b/><sz val="14"/></rPr><t>三、收到和处理</t></r><r><t xml:space="preserve"> 情况</t></r><rPh sb="0" eb="1"><t>さん</t></rPh></si>${[
      '项目', '自然人', '法人', '总计', '新收', '结转',
    ]
      .map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/calcChain.xml': `<calcChain xmlns="${main}"><c r="D5" i="1"/><c r="D3"/><c r="D4"/><c r="A1" i="9"/></calcChain>`,
    'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>tc={1}</author></authors><commentList><comment ref="B3" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>`,
    'xl/threadedComments/threadedComment1.xml': '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>',
    'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><br></xml>',
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
    'xl/media/image1.png': Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 251),
    'xl/webextensions/taskpanes.xml': '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>',
    'customXml/item1.xml': '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
  };
}

export function foreignBook(replaced: Readonly<Record<string, string>> = {}): Uint8Array {
  return pack({ ...foreignParts(), ...replaced });
}
