import { FileError } from '../error.js';

export function noSuchSheet(name: string): FileError {
  return new FileError('notFound', `文件里没有名为“${name}”的工作表。请核对工作表名称。`);
}
