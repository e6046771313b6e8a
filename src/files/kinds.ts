import type { Content } from './content.js';
import { looksLikeCsv } from './csv/separator.js';
import { looksLikeMime, readHeaders } from './mht/headers.js';
import type { KindId } from './error.js';
import type { Opened } from './opened.js';

/** One kind of file: how it is called, known and read, or why it is not read and what to do. */
export interface Kind {
  /** As a sentence calls it. */
  readonly name: string;
  /** In small letters, without the dot; the first is the usual one. */
  readonly extensions: readonly string[];
  /** The programs that open it and save it anew. */
  readonly app: string;
  /** What these should save it as. */
  readonly saveAs: string;
  /** By its bytes; where these leave it open, by the extension. */
  readonly is: (content: Content) => boolean;
  /** Readers come when they are asked for: most runs need one of them. */
  readonly read?: (bytes: Uint8Array) => Promise<Opened>;
  readonly refusal?: { readonly why: string; readonly advice: string };
}

const table = 'Excel或WPS';
const word = 'Word或WPS';
const asXlsx = { app: table, saveAs: 'xlsx' } as const;
const asDocx = { app: word, saveAs: 'docx' } as const;
const saveAs = (
  { app, saveAs: extension }: { readonly app: string; readonly saveAs: string },
): string => `请用${app}打开，另存为${extension}格式后再试。`;

const isHtml = ({ text }: Content): boolean =>
  /^(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|table|div|p|meta|center|span|style|title|h[1-6]|!--)\b/i.test(text);
const isXml = ({ text }: Content): boolean => /^<\?xml|^<[\w:]{1,60}[\s>]/.test(text);

/**
 * All kinds of files that we know, in the order in which they are asked. The folder walk, the file picker, drag and drop,
 * the help and the README take their lists from here.
 */
export const kinds: Readonly<Record<KindId, Kind>> = {
  // a package says by its parts what it is, whatever its name
  docx: {
    name: 'Word文档', extensions: ['docx', 'docm', 'dotx', 'dotm'], ...asDocx,
    is: (content) => content.zipHas('word/') || (content.isBrokenZip && ['docx', 'docm', 'dotx', 'dotm'].includes(content.extension)),
    read: async (bytes) => ({ kind: 'document', document: (await import('./docx/index.js')).readDocx(bytes) }),
  },
  xlsb: {
    name: 'xlsb（二进制）工作簿', extensions: ['xlsb'], ...asXlsx,
    is: (content) => content.zipHas('xl/workbook.bin'),
    refusal: { why: '这是xlsb（二进制）工作簿，无法读取。', advice: saveAs(asXlsx) },
  },
  xlsx: {
    name: 'Excel工作簿', extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'], ...asXlsx,
    is: (content) => content.zipHas('xl/') || content.zipHas('[content_types].xml') && !content.zipHas('ppt/') && !content.zipHas('word/')
      || (content.isBrokenZip && ['xlsx', 'xlsm', 'xltx', 'xltm'].includes(content.extension)),
    read: async (bytes) => (await import('./xlsx/opened.js')).openXlsx(bytes),
  },
  ppt: {
    name: '演示文稿', extensions: ['pptx', 'ppt', 'pps', 'dps'], ...asDocx,
    is: (content) => content.zipHas('ppt/') || content.hasStream('PowerPoint Document'),
    refusal: { why: '这是演示文稿，不是年报。', advice: '请打开含有年报的文档或工作簿。' },
  },
  ods: {
    name: 'ODF表格', extensions: ['ods', 'fods'], ...asXlsx,
    is: (content) => content.starts('mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 30)
      || (isXml(content) && content.text.includes('office:document') && content.text.includes('spreadsheet')),
    refusal: { why: '这是ODF表格（ods、fods），无法读取。', advice: saveAs(asXlsx) },
  },
  odt: {
    name: 'ODF文档', extensions: ['odt', 'fodt'], ...asDocx,
    is: (content) => content.zipHas('mimetype') || (isXml(content) && content.text.includes('office:document')),
    refusal: { why: '这是ODF文档（odt），无法读取。', advice: saveAs(asDocx) },
  },
  ofd: {
    name: 'OFD版式文件', extensions: ['ofd'], ...asDocx,
    is: (content) => content.zipHas('ofd.xml'),
    refusal: { why: '这是OFD版式文件，无法读取。', advice: '请用原来的Word、Excel文件，或用版式阅读器导出PDF后再试。' },
  },
  archive: {
    name: '压缩包', extensions: ['zip', 'rar', '7z', 'gz', 'tar', 'tgz', 'bz2', 'xz'], app: '解压软件', saveAs: '文件',
    is: (content) => content.starts('PK') || content.starts('Rar!') || content.starts('7z\u00bc\u00af') || content.starts('\u001f\u008b')
      || content.starts('BZh')
      || content.starts('ustar', 257) || content.starts('\u00fd7zXZ'),
    refusal: { why: '这是压缩包，里面的文件没有看。', advice: '请先解压，再打开里面的文件。' },
  },
  doc: {
    name: '旧格式Word文档', extensions: ['doc', 'dot'], ...asDocx,
    is: (content) => content.hasStream('WordDocument') && content.extension !== 'wps' && !content.hasStream('EncryptedPackage'),
    refusal: { why: '这是旧格式的doc文件，无法读取。', advice: saveAs(asDocx) },
  },
  wps: {
    name: 'WPS文字文档', extensions: ['wps', 'wpt'], ...asDocx,
    is: (content) =>
      content.isCompound && (content.extension === 'wps' || content.extension === 'wpt') && !content.hasStream('EncryptedPackage'),
    refusal: { why: '这是WPS文字的wps文件，无法读取。', advice: saveAs({ app: 'WPS', saveAs: 'docx' }) },
  },
  et: {
    name: 'WPS表格', extensions: ['et', 'ett'], app: 'WPS', saveAs: 'xlsx',
    is: (content) =>
      content.isCompound && (content.extension === 'et' || content.extension === 'ett') && !content.hasStream('EncryptedPackage'),
    refusal: { why: '这是WPS表格的et文件，无法读取。', advice: saveAs({ app: 'WPS', saveAs: 'xlsx' }) },
  },
  xls: {
    name: '旧格式Excel工作簿', extensions: ['xls', 'xlt'], ...asXlsx,
    is: (content) => (content.hasStream('Workbook') || content.hasStream('Book')) && !content.hasStream('EncryptedPackage'),
    refusal: { why: '这是旧格式的xls文件，无法读取。', advice: saveAs(asXlsx) },
  },
  oldOffice: {
    name: '旧格式的Office文件', extensions: [], app: 'Excel、Word或WPS', saveAs: 'xlsx或docx',
    is: (content) => content.isCompound,
    refusal: { why: '这是旧格式的Office文件，无法读取。', advice: '请用Excel、Word或WPS打开，另存为xlsx或docx格式后再试。' },
  },
  pdf: {
    name: 'PDF', extensions: ['pdf'], app: 'Word、WPS', saveAs: 'PDF',
    // some writers put a line or two before the header (ISO 32000-1, appendix H.3, note 13)
    is: (content) => content.starts('%PDF-') || (content.extension === 'pdf' && content.latin.slice(0, 1024).includes('%PDF-')),
    read: async (bytes) => ({ kind: 'document', document: await (await import('./pdf/index.js')).readPdf(bytes) }),
  },
  picture: {
    name: '图片', extensions: ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic'], app: '扫描软件', saveAs: 'PDF',
    is: (content) => ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'BM', 'II*\u0000', 'MM\u0000*'].some((magic) =>
      content.starts(magic) && content.text === '')
      || (content.starts('RIFF') && content.starts('WEBP', 8)) || content.starts('ftyphei', 4),
    refusal: { why: '这是图片，可能是扫描的年报，里面的字读不出来。', advice: '请找原来的Excel、Word文件或文字版PDF，或自己填入。' },
  },
  rtf: {
    name: 'RTF文档', extensions: ['rtf'], ...asDocx,
    is: (content) => content.text.startsWith('{\\rtf'),
    refusal: { why: '这是RTF文档，无法读取。', advice: saveAs(asDocx) },
  },
  mht: {
    name: '单个文件网页', extensions: ['mht', 'mhtml'], ...asDocx,
    is: ({ text }) => looksLikeMime(text) && ['multipart/related', 'multipart/alternative', 'text/html'].includes(readHeaders(text)!.type),
    read: async (bytes) => ({ kind: 'document', document: (await import('./mht/index.js')).readMht(bytes) }),
  },
  mail: {
    name: '电子邮件', extensions: ['eml'], app: '邮件程序', saveAs: '文件',
    is: ({ text }) => looksLikeMime(text),
    refusal: { why: '这是电子邮件，里面的附件没有看。', advice: '请先保存附件，再打开附件。' },
  },
  xml: {
    name: 'XML文件', extensions: ['xml', 'uof'], ...asXlsx,
    is: (content) => content.text.startsWith('<?xml') && !isHtml(content) && !/<html\b/i.test(content.text)
      || (isXml(content) && /urn:schemas-microsoft-com:office:spreadsheet|office\/word\/2003\/wordml/.test(content.text)),
    refusal: {
      why: '这是XML文件（如Excel或Word 2003的XML），无法读取。', advice: '请用Excel、Word或WPS打开，另存为xlsx或docx格式后再试。',
    },
  },
  json: {
    name: '年报数据（json）', extensions: ['json'], app: 'gouji read', saveAs: 'json',
    is: (content) => content.extension === 'json' || (content.text.startsWith('{') && content.text.includes('"figures"')),
    read: async (bytes) => ({ kind: 'json', text: (await import('./json-text.js')).jsonText(bytes) }),
  },
  html: {
    name: '网页', extensions: ['html', 'htm', 'shtml', 'xhtml'], app: '浏览器', saveAs: 'html',
    is: (content) => isHtml(content) || (['html', 'htm', 'shtml', 'xhtml'].includes(content.extension) && content.text !== ''),
    read: async (bytes) => ({ kind: 'document', document: (await import('./html/index.js')).readHtml(bytes) }),
  },
  csv: {
    name: 'CSV表格', extensions: ['csv', 'tsv'], ...asXlsx,
    is: ({ extension, text }) =>
      text !== '' && (['csv', 'tsv'].includes(extension) || (['', 'txt'].includes(extension) && looksLikeCsv(text))),
    read: async (bytes) => ({ kind: 'document', document: (await import('./csv/index.js')).readCsv(bytes) }),
  },
  text: {
    name: '文本', extensions: ['txt', 'md', 'markdown', 'text'], app: '记事本', saveAs: 'txt',
    is: (content) => content.text !== '',
    read: async (bytes) => ({ kind: 'document', document: (await import('./text/index.js')).readTextFile(bytes) }),
  },
  noDocument: {
    name: '不是文档的文件', extensions: [
      'exe', 'dll', 'msi', 'bat', 'cmd', 'com', 'scr', 'sh', 'ps1', 'vbs', 'js', 'jar', 'apk', 'lnk', 'url', 'ini', 'db', 'tmp', 'log',
      'sys', 'mp3', 'wav', 'wma', 'm4a', 'flac', 'aac', 'amr', 'ogg', 'mp4', 'avi', 'mov', 'wmv', 'mkv', 'flv', 'rmvb', 'mpg', 'mpeg',
      'webm', '3gp',
    ], app: '', saveAs: '',
    is: () => false,
    refusal: { why: '这不是文档。', advice: '请选年报的文件。' },
  },
  unknown: {
    name: '不认识的文件', extensions: [], app: 'Excel、Word或WPS', saveAs: 'xlsx或docx',
    is: () => true,
    refusal: { why: '认不出这是什么文件，无法读取。', advice: '请用原来的程序打开，另存为xlsx或docx格式后再试。' },
  },
};

/** Extensions of what we read, with the dot: what a file picker offers. */
export const readableExtensions: readonly string[] = Object.values(kinds).flatMap(({ read, extensions }) =>
  (read ? extensions.map((one) => `.${one}`) : []));

/** `Word 文档、Excel 工作簿、PDF…`, for help, messages and the README. */
export const readableWords = Object.values(kinds).flatMap(({ read, name }) => (read ? [name] : [])).join('、');

/** Left out of a folder without a word but for their number: hidden files, lock files of Office and WPS, programs, sound, film. */
export function isNoDocument(name: string): boolean {
  const extension = /\.([^.]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return name.startsWith('.') || name.startsWith('~$') || name.startsWith('.~') || kinds.noDocument.extensions.includes(extension);
}
