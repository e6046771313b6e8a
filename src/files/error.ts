export type FileErrorKind =
  /** Another kind of file than the reader reads. */
  | 'notXlsx'
  /** Excel 97-2003 binary. */
  | 'oldXls'
  /** Excel binary workbook of the zip kind. */
  | 'xlsb'
  | 'encrypted'
  | 'damaged'
  /** Built to harm: DOCTYPE, path tricks. */
  | 'unsafe'
  | 'tooLarge'
  | 'notFound'
  | 'protected'
  /** A sound file that asks for something we do not do. */
  | 'unsupported';

/** The only error that readers and writers of files throw for a file; `message` is the sentence for the person. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly kind: FileErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** `detail` says which part and what, for the person who made the file. */
export function damaged(detail: string, options?: ErrorOptions): FileError {
  return new FileError('damaged', `文件已损坏，读不完整（${detail}）。请用 Excel 或 WPS 打开，另存为新的 xlsx 文件后再试。`, options);
}

export function tooLarge(detail: string): FileError {
  return new FileError('tooLarge', `文件超出可以读取的大小（${detail}）。请只保留年度报告的工作表，另存为新文件后再试。`);
}
