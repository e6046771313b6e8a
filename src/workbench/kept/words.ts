import { isFileError } from '../../files/error.js';
import { fileSentence } from '../../files/words.js';

const byName: Readonly<Record<string, string>> = {
  QuotaExceededError: '浏览器的存储空间满了，改动没有暂存。请现在点“保存”，存成文件。',
};

/** Why changes are not kept, and what to do. */
export function notKept(error: unknown): string {
  if (isFileError(error)) {
    return error.kind === 'unfinished' ? '改动没能暂存。请现在点“保存”，存成文件。' : `改动没能暂存。${fileSentence(error)}`;
  }
  const known = error instanceof Error ? byName[error.name] : undefined;
  return known ?? '浏览器不许本页存数据，改动没有暂存。请常点“保存”，存成文件。';
}

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** 今天 20:42, 11月28日 20:42, 2023年11月28日 20:42. */
export function momentWords(time: number, now: Date): string {
  const date = new Date(time);
  const day = `${date.getMonth() + 1}月${date.getDate()}日`;
  if (date.getFullYear() !== now.getFullYear()) return `${date.getFullYear()}年${day} ${clock.format(date)}`;
  const isToday = date.getMonth() === now.getMonth() && date.getDate() === now.getDate();
  return `${isToday ? '今天' : day} ${clock.format(date)}`;
}
