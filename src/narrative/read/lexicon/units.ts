/** What a number counts in. The paper counts in 件 and in 万元; officials write more. */
export type Measure = 'cases' | 'pieces' | 'money' | 'percent' | 'times' | 'other' | 'none';

/** Longest first is not needed: the reader looks for the longest by itself. */
export const units: Readonly<Record<Exclude<Measure, 'none'>, string>> = {
  /** Applications, cases, documents and decisions. */
  cases: '件 宗 份 封 部 起 件次 人次 例 笔 单 桩',
  /** Of these and of a great deal else. */
  pieces: '项 条 次 个 条次 余项',
  money: '元 万元 亿元 千元 百元 元整 万元整 元人民币 万元人民币',
  percent: '% ‰ 个百分点 个点',
  times: '倍 番 成',
  other: [
    '篇 期 场 人 名 家 户 批 批次 场次 类 种 级 处 台 套 块 幅 张 页 字 万字 本 册 米 公里 亩 平方米 层 位 组 轮 岁 分 秒 届 站 门 支 辆 个字',
    '天 个工作日 工作日 日内 日前 个月 小时 个小时 分钟 周 年 周年 年内 年来 年间 月 季度 年版 版 家次 余家 户次 点 条线 大类 大项 人份 G K M MB GB 只 座 间',
    '个方面 个部分 个部门 个单位 个栏目 个专栏 个账号 个平台 个乡镇 个街道 个镇 个村 个社区 个县 个区 个县区 个科室 个环节 个问题 个领域 个专题 个网站 个专区 个查阅点 个站点 个小组 个文件',
    '项制度 项措施 项任务 项工作 项重点 项内容 项指标 项服务 项机制 项清单 项事项',
    '方面 部分 大方面 大类别 小时内 天内 分以上 粉丝 度 期次 频次 档 栏 列 行 方 厅 局 区 县 市 镇 乡 村 校 所 院',
  ].join(' '),
};

/** Behind these a numeral is a name or an order: 30号, 第三条. */
export const namesBehind = '号 号令 号文 号楼 号线 楼 室 栋 幢 层楼 版本 路 街';

/** Decisions are counted in 件; in these what was put on a page is. */
export const entries = ['条', '条次', '余条'];

/** 一件申请涉及多项内容的: any one, where nothing stands before it. */
export const article = '一件申请';

/** Before the number: how far the true figure may be from it. */
export const about = {
  nearly: '近 将近 接近 不足 不到 不满',
  around: '约 大约 约为 大概 约有 约合',
  above: '超过 超 逾 突破 多于 高于 大于 超出',
  atLeast: '至少 不少于 不低于 最少',
} as const;

/** Behind it, before its unit or behind that. */
export const aboutBehind = {
  more: '余 多',
  around: '左右 上下 前后',
  atLeast: '以上 及以上',
} as const;

/** Numerals in these are no numbers. */
export const idioms = [
  '一些 一般 一体 一体化 一并 一律 一批 一定 一系列 一致 一直 一旦 一同 一起 一方面 一次性 一站式 一网通办 一件事 一本账 一事一审 一案一策 一事一议 一户一策',
  '统一 进一步 下一步 万一 唯一 之一 逐一 同一 单一 第一时间 第一责任人 一把手 一线 一窗 一揽子 一流 一对一 一一 一级 一律 一经 一刻 一目了然 一年来 一手 一图读懂 一号 一次办好',
  '两级 三级 四级 五级 两个维护 两个确立 四个意识 四个自信 两会 双随机一公开 双公开 一公开 十四五 十三五 十五五 二十大 二十届 三中全会 五公开 六稳 六保 三审三校 三审 三校 三公 三公经费 三农 三重一大 八项规定 九不准',
  '三安全一稳定 三类内部事务信息 三类内部事务 四类过程性信息 四类过程性 三定 三定方案 三定规定 百分百 千家万户 千方百计 四大班子 两新 五类 第三方 第三人 第三者 十分 万分 百姓 百科',
  '12345 12348 12315 12319 12333 12366 12350 110 119 120 122 7×24 7*24 365天 24小时',
].join(' ');
