/** Shown where a file could not be handed to the browser. */
export const saveBlocked = '这里不能保存文件。请点“复制”后粘贴到Word，或点“工作表‘年报’”在表格里打印。';

export const copyBlocked = '这里不能复制。请点“下载”保存文件，或点“工作表‘年报’”在表格里打印。';
