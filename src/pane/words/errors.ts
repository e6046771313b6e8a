import type { Table } from '../../form/types.js';
import type { LayoutPart, RefusedLayout, WorkbookErrorKind } from '../../workbook/port.js';

/** What the pane tells a person about an error; `details` are for the developer and only copied. */
export interface Problem {
  readonly text: string;
  readonly details?: string;
  /** Trying the same again may help. */
  readonly again: boolean;
}

interface Failure {
  readonly kind: WorkbookErrorKind;
  readonly message: string;
  readonly sheet?: string;
}

export function problemOf(error: unknown): Problem {
  const failure = failureOf(error);
  // webpack's name for a script of the page that did not come
  if (error instanceof Error && error.name === 'ChunkLoadError') return { text: partMissing, again: true };
  return failure
    ? { ...sentences[failure.kind](failure), again: failure.kind !== 'unsupported' }
    : { text: crashed, details: detailsOf(error), again: true };
}

/** The port lives in another script with a class of its own, so the name tells and not instanceof. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || error.name !== 'WorkbookError' || !('kind' in error)) return undefined;
  const { kind, message, sheet } = error as Error & Failure;
  return Object.hasOwn(sentences, kind) ? { kind, message, ...(sheet === undefined ? {} : { sheet }) } : undefined;
}

const sentences: Readonly<Record<WorkbookErrorKind, (failure: Failure) => { text: string; details?: string }>> = {
  protected: ({ sheet }) => ({ text: `${sheetWords(sheet)}受保护，没有改动任何内容。请先在“审阅”中撤销保护，再试。` }),
  structure: () => ({ text: '工作簿的结构受保护，不能新建工作表，没有改动任何内容。请先在“审阅→保护工作簿”中撤销，再试。' }),
  readOnly: () => ({ text: '工作簿以只读方式打开，没有改动任何内容。请先启用编辑或另存一份，再试。' }),
  busyEditing: () => ({ text: '单元格正在编辑，没有改动任何内容。按Enter结束编辑后再试。' }),
  notFound: ({ sheet }) => ({ text: `找不到${sheet === undefined ? '要用的工作表' : `工作表“${sheet}”`}，可能已改名、删除或隐藏。没有改动任何内容，请重新校验。` }),
  tooLarge: () => ({ text: '表格太大，一次读不完，没有改动任何内容。请删去表格以外的多余行列，再试。' }),
  unsupported: () => ({ text: '这个版本的Excel太旧，做不了这一步，没有改动任何内容。请用Excel 2021或以上版本，或在浏览器中打开勾稽工作台。' }),
  other: ({ sheet, message }) => ({
    text: `这一步没有做成${sheet === undefined ? '' : `（工作表“${sheet}”）`}，已填的内容没有丢失。请再试一次；还不行，请复制详情发给开发者。`,
    details: message,
  }),
};

/** A script of the page did not come: no network, or a newer version lies on the server. */
export const partMissing = '窗格的这一部分没有载入，没有改动任何内容。请检查网络，再试一次；还不行，请重新打开窗格。';

/** Shown where something of ours broke. */
export const crashed = '窗格出了错。表格里的内容都在，没有丢失。请重新打开窗格；还不行，请复制详情发给开发者。';

export function detailsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
}

/** Why 绑定所选区域 refused. */
export function cannotBind({ shortName, rows, columns, headRows, labelColumns }: Table): string {
  return `选中的区域不能作为${shortName}。请选中整张表（${rows}行${columns}列），或只选填数的部分（${rows - headRows}行${columns - labelColumns}列），再点“绑定所选区域”。`;
}

/** What to do in a workbook without the tables of a report. */
export function noTables(inTheWay: readonly string[]): string {
  const create = inTheWay.length === 0
    ? '可以新建一份'
    : `要新建，请先给名为${inTheWay.map((name) => `“${name}”`).join('、')}的工作表改名`;
  return `这个工作簿里还没有年报的表。${create}；已经有表的，打开那个工作簿，或选中整张表后点“绑定所选区域”。`;
}

/** Why 新建年报 refused. */
export function namesTaken(names: readonly string[]): string {
  return `已有名为${names.map((name) => `“${name}”`).join('、')}的工作表，没有新建，也没有改动任何内容。请先给它们改名，再点“新建年报”。`;
}

const layoutNames: Readonly<Record<LayoutPart, string>> = {
  size: '行高列宽', validation: '只许填数的限制', freeze: '冻结窗格', print: '页面设置',
};

/** After 新建年报; `refused` is what Excel did not take. */
export function createdWords(refused: readonly RefusedLayout[]): string {
  const next = '请从选中的单元格开始填，没有的填0。';
  if (refused.length === 0) return `已新建年报。${next}`;
  const parts = [...new Set(refused.map(({ part }) => layoutNames[part]))];
  const sheets = [...new Set(refused.map(({ sheet }) => `“${sheet}”`))];
  return `已新建年报。工作表${sheets.join('、')}的${parts.join('、')}没有设成，不影响填报和校验，可自行设置。${next}`;
}

/** Sheets with conditional formats that the host cannot read or remove. */
export function flagsLeft(sheets: readonly string[]): string {
  return `${sheets.map((sheet) => `工作表“${sheet}”`).join('、')}有Excel读不出的条件格式（多是撤销时带回来的），没有动它们，旧底色可能还在。请保存并重新打开工作簿，再点“清除标记”。`;
}

function sheetWords(sheet: string | undefined): string {
  return sheet === undefined ? '工作表' : `工作表“${sheet}”`;
}
