import { outputNames } from './host.js';

/** What stands among the reports and is none: it is passed over, and said to be. */
export const passedOver = {
  out: (path: string) => `输出的文件夹“${path}”在要收集的文件夹里，里面的文件没有看。`,
  results: (path: string) => `“${path}”是以前汇总的结果，里面的文件没有当作年报。`,
  roster: (path: string) => `名册“${path}”在要收集的文件夹里，没有当作年报。`,
  lastYear: (path: string) => `上年年报“${path}”在要收集的文件夹里，没有当作今年的。`,
} as const;

/** The folder of a former run, whatever it is called, by what is in it. */
export function isResults(has: (name: string) => boolean): boolean {
  return [outputNames.bodies, outputNames.picture].every(has);
}
