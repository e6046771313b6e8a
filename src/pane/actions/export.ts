import { verdictWords } from '../../check/finding.js';
import { chosenTemplate } from '../../narrative/template/chosen.js';
import type { Template } from '../../narrative/template/template.js';
import { pictureOf, refusalOf, toCsv, toDocx, toHtml, toJson, toPicturePage, type Publication } from '../../publish/index.js';
import { reportFileName } from '../../report/file-name.js';
import { isSameBody, type LastYear } from '../../report/last-year.js';
import { checkReading } from '../../workbook/check-reading.js';
import { publicationFrom, withPrintedText } from '../../workbook/published.js';
import type { WorkbookReading } from '../../workbook/reading.js';
import { putPrintedSheet } from '../../workbook/sheets/printed-sheet.js';
import { wholeReportName, wholeReportSheet } from '../../workbook/sheets/whole-report-sheet.js';
import { exportWays, type ExportKind, type MadeFile } from '../state/exporting.js';
import { templateFaultsWords } from '../words/text.js';
import { attempt, type Desk } from './desk.js';
import { found } from './look.js';

/** What would be published of the workbook as it was read. */
export function publishedOf(reading: WorkbookReading, draft = false): Publication {
  return publicationFrom(reading, { draft, template: templateOf(reading) });
}

/** A template that became unreadable is told when it is asked for; until then the text is our own. */
function templateOf({ kept }: WorkbookReading): Template | undefined {
  const chosen = chosenTemplate(kept.template);
  return 'template' in chosen ? chosen.template : undefined;
}

/** Why this is not to be given out as it is. */
export interface Doubt {
  /** Not even as a draft. */
  readonly always: boolean;
  readonly sentence: string;
}

/** The same judgement as of the command line: what is printed is what is checked. */
export function doubtOf(reading: WorkbookReading, hasText: boolean): Doubt | undefined {
  const chosen = chosenTemplate(reading.kept.template);
  if ('faults' in chosen) return { always: true, sentence: templateFaultsWords(chosen.faults) };
  const publication = publishedOf(reading);
  const refusal = refusalOf(publication);
  if (refusal?.always) return refusal;
  const result = checkReading(hasText ? withPrintedText(reading, publication) : reading);
  if (result.verdict !== 'pass') return { always: false, sentence: `这份年报的结论是“${verdictWords(result)}”，没有导出。请先校验、改正。` };
  return hasText && refusal ? refusal : undefined;
}

/** 导出: at once where the report may go out, else after a question, as a draft. */
export async function exportAs(desk: Desk, kind: ExportKind, asDraft = false): Promise<void> {
  desk.store.set({ asked: undefined, made: undefined });
  await attempt(desk, 'exporting', async () => {
    const reading = await desk.session.read();
    desk.store.set(found(desk, reading));
    const doubt = doubtOf(reading, exportWays[kind].hasText);
    if (doubt?.always) desk.store.set({ notice: { intent: 'warning', text: doubt.sentence } });
    else if (doubt && !asDraft) desk.store.set({ asked: { kind, sentence: doubt.sentence } });
    else if (kind === 'sheet') await putReport(desk, publishedOf(reading, doubt !== undefined));
    else desk.store.set({ made: await fileOf(kind, reading, doubt !== undefined), exported: true });
  });
}

export function leaveExport({ store }: Desk): void {
  store.set({ asked: undefined });
}

async function putReport(desk: Desk, publication: Publication): Promise<void> {
  if (!(await putPrintedSheet(desk.port, wholeReportSheet(publication)))) {
    desk.store.set({ notice: { intent: 'warning', text: nameTaken(wholeReportName) } });
    return;
  }
  desk.store.set({
    exported: true,
    notice: { intent: 'success', text: `已写入工作表“${wholeReportName}”${publication.draft ? '，标有“草稿”' : ''}。打印或另存为PDF即可；以后有改动，再点一次。` },
  });
  await desk.port.select({ sheet: wholeReportName, area: { row: 0, column: 0, rows: 1, columns: 1 } });
}

export function nameTaken(sheet: string): string {
  return `已有名为“${sheet}”的工作表，不是本工具生成的，没有改动任何内容。请先给它改名，再点一次。`;
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', html: 'text/html', picture: 'text/html',
  json: 'application/json', csv: 'text/csv', png: 'image/png',
} as const;

async function fileOf(kind: Exclude<ExportKind, 'sheet'>, reading: WorkbookReading, draft: boolean): Promise<MadeFile> {
  const publication = publishedOf(reading, draft);
  const blob = await blobOf(kind, publication, comparedYear(reading));
  const isPicture = kind === 'png' || kind === 'picture';
  const name = reportFileName(publication.report, exportWays[kind].ending);
  return {
    name: `${draft ? '草稿-' : ''}${isPicture ? '一图读懂-' : ''}${name}`, blob, draft,
    // pasted into Word, the page becomes headings, paragraphs and tables
    copy: kind === 'docx' ? new Blob([toHtml(publication)], { type: types.html }) : blob,
  };
}

/** Last year's figures beside this year's, where they are the same body's. */
export function comparedYear({ report, kept: { lastYear } }: WorkbookReading): LastYear | undefined {
  return lastYear && isSameBody(report, lastYear) ? lastYear : undefined;
}

async function blobOf(kind: Exclude<ExportKind, 'sheet'>, publication: Publication, before: LastYear | undefined): Promise<Blob> {
  const blob = (content: string | Uint8Array<ArrayBuffer>): Blob => new Blob([content], { type: types[kind] });
  switch (kind) {
    case 'docx': return blob(new Uint8Array(await toDocx(publication)));
    case 'html': return blob(toHtml(publication));
    case 'json': return blob(toJson(publication));
    case 'csv': return blob(toCsv(publication));
    case 'picture': return blob(toPicturePage(publication, before));
    case 'png': return (await import('../draw-picture.js')).pngOf(pictureOf(publication, before));
  }
}
