import { FileError } from '../error.js';

/** The zip and the XML code speak of workbooks; a person who opened a Word document is told what to do with that. */
export function inWordsOfDocx(error: FileError): FileError {
  const message = error.message
    .replace('请用 Excel 或 WPS 打开，另存为新的 xlsx 文件后再试。', '请用 Word 或 WPS 打开，另存为新的 docx 文件后再试。')
    .replace('请只保留年度报告的工作表，另存为新文件后再试。', '请只保留年度报告，另存为新的 docx 文件后再试。')
    .replace('请在 Excel 或 WPS 中取消打开密码', '请在 Word 或 WPS 中取消打开密码')
    .replace('请用 Excel 或 WPS 另存为新文件', '请用 Word 或 WPS 另存为新的 docx 文件')
    .replace('不是 xlsx 用的', '不是 docx 用的')
    .replaceAll('正常的表格文件', '正常的 Word 文档');
  return message === error.message ? error : new FileError(error.kind, message, { cause: error });
}
