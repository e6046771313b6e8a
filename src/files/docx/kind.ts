import { FileError } from '../error.js';

const zip = [0x50, 0x4b];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Says what the file is when its first bytes already show that it is no docx. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError('damaged', '文件是空的，没有任何内容。请确认保存或下载已经完成。');
  if (startsWith(bytes, zip)) return;
  if (startsWith(bytes, compound)) throw compoundFile(bytes);
  const head = new TextDecoder().decode(bytes.subarray(0, 256)).replace(/^\ufeff/, '').trimStart();
  if (head.startsWith('%PDF')) throw other('这个文件是 PDF，不是 docx 文档。请按 PDF 文件打开。');
  if (head.startsWith('{\\rtf')) throw other('这个文件是 RTF，不是 docx 文档。请用 Word 或 WPS 打开，另存为 docx 格式后再试。');
  if (head.startsWith('<')) throw other('这个文件的内容是网页或 XML，不是 docx 文档。请用 Word 或 WPS 打开，另存为 docx 格式后再试。');
  throw other('这个文件不是 docx 文档。请用 Word 或 WPS 打开，另存为 docx 格式后再试。');
}

export function other(message: string): FileError {
  return new FileError('notXlsx', message);
}

/** Old binary files and encrypted docx share one container; the names of its streams tell them apart. */
function compoundFile(bytes: Uint8Array): FileError {
  // the container keeps names in UTF-16 at even offsets
  const names = new TextDecoder('utf-16le').decode(bytes);
  if (names.includes('EncryptedPackage')) return new FileError('encrypted', '文件加了密码，无法读取。请在 Word 或 WPS 中取消打开密码，保存后再试。');
  if (names.includes('WordDocument')) return other('这是旧格式的 doc 文件。请用 Word 或 WPS 打开，另存为 docx 格式后再试。');
  return other('这个文件是旧格式的 Office 文件，不是 docx 文档。请用 Word 或 WPS 打开，另存为 docx 格式后再试。');
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
