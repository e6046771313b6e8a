import { FileError } from '../../error.js';

/** Excel's rules for the name of a sheet. */
export function refuseSheetName(name: string, taken: readonly string[]): void {
  const refuse = (why: string): never => {
    throw new FileError('unsupported', `工作表名称“${name}”${why}。请换一个名称。`);
  };
  if (name === '') refuse('是空的');
  if (name.length > 31) refuse(`有 ${name.length} 个字，最多 31 个字`);
  if (/[[\]:*?/\\\u0000-\u001f\ufffe\uffff]/.test(name) || /\p{Surrogate}/u.test(name)) refuse('含有 [ ] : * ? / \\ 等不能用的字符');
  if (name.startsWith("'") || name.endsWith("'")) refuse("不能以单引号 ' 开头或结尾");
  if (taken.some((each) => each.toLowerCase() === name.toLowerCase())) refuse('已经有了');
}
