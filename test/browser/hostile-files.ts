import { currentForm } from '../../src/form/index.js';
import type { Report } from '../../src/report/report.js';
import { newXlsx } from '../../src/files/xlsx/index.js';
import { reportWorkbook } from '../../src/workbook/sheets/report-sheets.js';
import { templateAddress } from '../../src/workbook/sheets/template.js';
import { parseAddress } from '../../src/grid/address.js';
import { docxOf } from '../attack/formats/docx.js';
import { pdfOf } from '../attack/formats/pdf.js';
import { modelOf } from '../attack/model.js';
import { pageOf } from '../files/html/page.js';
import { pack, partsOf } from '../files/xlsx/make.js';
import { p } from '../files/docx/make.js';
import { seed } from '../reports.js';

/** Markup that would run, after the name of the place where it stands. */
const markup = (place: string): string => `${place}<img src=x onerror=ran=1>`;

/** Each place where somebody else's text comes in, with what stands there. */
export const places = {
  agency: markup('单位'), cell: markup('格'), sheet: markup('表'), definedName: markup('名'), file: markup('档'),
  // what an office program would take for a formula, a script, a template or an address
  paragraphs: [
    `${markup('段')}本机关2024年未收到政府信息公开申请。`, '</script><script>ran=1</script>', '"><svg/onload=ran=1>', 'javascript:ran=1', '{{constructor.constructor("ran=1")()}}',
    '=HYPERLINK("https://elsewhere.example/","看")', '+1+1', '-1+1', '@SUM(1)', '＝1+1', '\t=1+1',
  ],
} as const;

const spoiltFigure = 'applications.granted.person';

export const hostileReport: Report = {
  ...seed('suqian-2024'), agency: places.agency,
  sections: { overview: places.paragraphs.map((text) => ({ text })) },
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(markup('题'))}</dc:title></cp:coreProperties>`;

export function hostileBook(): Uint8Array {
  const at = parseAddress(templateAddress(currentForm, spoiltFigure).cell)!;
  const sheets = reportWorkbook(currentForm, hostileReport, {}).sheets.map((sheet) => (sheet.name !== '表三' ? sheet : {
    ...sheet, name: places.sheet,
    cells: sheet.cells.map((cell) => (cell.row === at.row && cell.column === at.column ? { ...cell, value: places.cell } : cell)),
  }));
  const parts = partsOf(newXlsx(sheets));
  const names = `<definedName name="${escaped(places.definedName)}">"${escaped(places.definedName)}"</definedName>`;
  const workbook = parts['xl/workbook.xml']!;
  return pack({
    ...parts, 'docProps/core.xml': core,
    'xl/workbook.xml': workbook.includes('<definedNames>')
      ? workbook.replace('<definedNames>', `<definedNames>${names}`)
      : workbook.replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`),
  });
}

/** Under a title that is read as one; what else would be is in the page. */
const model = modelOf(currentForm, { ...hostileReport, agency: '宿迁市人民政府' });

/** Documents with the same report, name → bytes; each would run or fetch something if it were shown as what it is. */
export const hostileDocuments = (): Record<'docx' | 'html' | 'pdf', Uint8Array> => ({
  docx: hostileDocx(), html: new TextEncoder().encode(hostilePage()), pdf: hostilePdf(),
});

function hostileDocx(): Uint8Array {
  const plain = (text: string): string => text.replaceAll('<', '&lt;');
  const parts = partsOf(docxOf(model));
  const text = [p('一、总体情况'), ...places.paragraphs.map((paragraph) => p(plain(paragraph)))].join('');
  const last = `${p('六、其他需要报告的事项')}${p('无。')}<w:sectPr/>`;
  const body = parts['word/document.xml']!.replace('</w:p>', `</w:p>${text}`).replace('<w:sectPr/>', last);
  return pack({ ...parts, 'docProps/core.xml': core, 'word/document.xml': body });
}

function hostilePage(): string {
  const text = places.paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
  const live = `<title>${escaped(markup('题'))}</title><base href="https://elsewhere.example/"><script>ran=1</script>
    <script src="https://elsewhere.example/a.js"></script><link rel="stylesheet" href="https://elsewhere.example/a.css">
    <img src="https://elsewhere.example/a.png" onerror="ran=1"><iframe src="https://elsewhere.example/"></iframe><svg onload="ran=1"></svg>
    <style>@import "https://elsewhere.example/b.css"; body { background: url(https://elsewhere.example/b.png) }</style>
    <meta http-equiv="refresh" content="0;url=https://elsewhere.example/">`;
  return live + pageOf('suqian-2024').replace('<p>全年如此。</p>', text).replace('宿迁市人民政府', escaped(places.agency));
}

function hostilePdf(): Uint8Array {
  const info = `trailer<</Info<</Title(${markup('T')})>>`;
  const text = Buffer.from(pdfOf(model)).toString('latin1');
  return new Uint8Array(Buffer.from(text.replace('trailer<<', info), 'latin1'));
}
