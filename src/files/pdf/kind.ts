import { FileError, tooLarge } from '../error.js';
import { limits } from './limits.js';

const mega = 1024 * 1024;

/** Says what the file is when its first bytes already show that it is no PDF, or one that cannot be read. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError('damaged', '文件是空的，没有任何内容。请确认保存或下载已经完成。');
  // readers accept the mark anywhere in the first kilobyte
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) throw new FileError('notXlsx', '这个文件不是 PDF。请确认文件没有选错。');
  if (bytes.length > limits.fileBytes) throw pdfTooLarge(`文件有 ${Math.ceil(bytes.length / mega)} MB，上限 ${limits.fileBytes / mega} MB`);
}

export function encrypted(): FileError {
  return new FileError('encrypted', '这份 PDF 加了密码或使用限制，无法读取。请用没有密码和限制的 PDF，或改用 Word、Excel 版本。');
}

export function damagedPdf(cause?: unknown): FileError {
  return new FileError('damaged', '这份 PDF 已损坏，读不完整。请重新下载，或用 Word、WPS 重新输出 PDF 后再试。', { cause });
}

export function pdfTooLarge(detail: string): FileError {
  return new FileError('tooLarge', tooLarge(detail).message.replace('请只保留年度报告的工作表，另存为新文件后再试。', '请只保留年度报告的几页，另存为新的 PDF 后再试。'));
}
