import { textOf } from '../../report/text.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

/** The five topics of 一, each with the words by which reports speak of it. */
const topics: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '主动公开', words: /主动公开|公开政府信息|发布(?:各类)?(?:政府)?信息|公开(?:各类)?(?:政府)?信息/ },
  { name: '依申请公开', words: /依申请|公开申请|申请公开|申请办理/ },
  { name: '政府信息管理', words: /信息管理|信息资源|审核|审查|三审|公开属性|动态(?:调整|更新)|归档|清理|台账|规范性文件|信息(?:公开)?目录/ },
  { name: '政府信息公开平台建设', words: /平台|专栏|专区|门户|政府网站|官网|网站建设|新媒体|公众号|微博|公报|查阅点|公开栏/ },
  { name: '监督保障', words: /监督|考核|评议|培训|责任追究|追责|督查|督导|自查/ },
];

export const fiveTopics = rule({
  id: 'text/five-topics',
  level: levels('info', 'warning'),
  basis: printedForm('国办公开办函〔2021〕30号：总体情况包括主动公开、依申请公开、政府信息管理、平台建设、监督保障'),
  title: '总体情况没有写全五个方面',
  checks: '第一部分没有说到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障中的某一个。不足{least}字的不检查。',
  why: '五个方面是格式对总体情况的要求，缺了会被退回补写。',
  remedy: '补写缺少的方面；没有申请的，也写明没有收到申请。',
  says: '“一、总体情况”没有写到{missing}。请补写。',
  thresholds: { least: 11 },
  *check({ report }, say, { least }) {
    const text = textOf(report.sections, 'overview');
    if (text.length < least) return;
    const missing = topics.filter(({ words }) => !words.test(text)).map(({ name }) => `“${name}”`);
    if (missing.length > 0) yield say(undefined, [], { missing: missing.join('、') });
  },
});
