import { FileError } from '../../error.js';

/** Says what the file is when its first bytes already show that it is no xlsx. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError('damaged', '文件是空的，没有任何内容。请确认保存或下载已经完成。');
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compoundFile(bytes);
  const head = new TextDecoder().decode(bytes.subarray(0, 256)).replace(/^\ufeff/, '').trimStart();
  if (head.startsWith('<')) throw new FileError('notXlsx', '这个文件的内容是网页或 XML，不是 xlsx 工作簿。请用 Excel 或 WPS 打开，另存为 xlsx 格式后再试。');
  if (head.startsWith('%PDF')) throw new FileError('notXlsx', '这个文件是 PDF，不是 xlsx 工作簿。请按 PDF 文件打开。');
  throw new FileError('notXlsx', '这个文件不是 xlsx 工作簿。请用 Excel 或 WPS 打开，另存为 xlsx 格式后再试。');
}

/** Old binary files and encrypted xlsx share one container; the names of its streams tell them apart. */
function compoundFile(bytes: Uint8Array): FileError {
  if (contains(bytes, 'EncryptedPackage')) return new FileError('encrypted', '文件加了密码，无法读取。请在 Excel 或 WPS 中取消打开密码，保存后再试。');
  if (contains(bytes, 'Workbook') || contains(bytes, 'Book')) {
    return new FileError('oldXls', '这是旧格式的 xls 文件。请用 Excel 或 WPS 打开，另存为 xlsx 格式后再试。');
  }
  return new FileError('notXlsx', '这个文件是旧格式的 Office 文件，不是 xlsx 工作簿。请用 Excel 或 WPS 另存为 xlsx 格式后再试。');
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Looks for a stream name, which the container keeps in UTF-16. */
function contains(bytes: Uint8Array, name: string): boolean {
  const last = bytes.length - name.length * 2;
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (matched < name.length && bytes[at + matched * 2] === name.charCodeAt(matched) && bytes[at + matched * 2 + 1] === 0) matched++;
    if (matched === name.length) return true;
  }
  return false;
}
