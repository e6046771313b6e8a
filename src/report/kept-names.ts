/** What we keep in a workbook, as a sentence calls it; `all` is the part of the file that holds the rest. */
export const keptNames = {
  bindings: '表的位置',
  identity: '单位信息',
  waivers: '情况说明',
  lastYear: '上年年报',
  profile: '阶段',
  facts: '文字要点',
  template: '正文模板',
  texts: '正文记录',
  signoff: '签发记录',
  checkSheet: '检查报告记录',
  all: '全部设置',
} as const;

export type KeptName = keyof typeof keptNames;
