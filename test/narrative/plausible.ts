import fc from 'fast-check';
import { questions } from '../../src/narrative/facts/asked.js';
import { type CountKey, type WordsKey } from '../../src/narrative/facts/fields.js';
import type { Facts } from '../../src/narrative/types.js';
import type { Report } from '../../src/report/report.js';

/** What clerks answer, in their own words, with numbers of their own. */
const answers: Readonly<Record<WordsKey, readonly string[]>> = {
  compiler: ['某市人民政府办公室', '某区档案局办公室', '某镇人民政府党政综合办公室'],
  contact: ['某区某路1号，邮编100000', '某市某街道88号，电话0000-1234567', '某路5号3楼，电子邮箱zwgk@example.com'],
  disclosureWords: [
    '重点公开了项目审批和资金使用信息', '围绕优化营商环境，集中公开惠企政策36项', '回应群众关切，办理网民留言112条',
    '公开财政预决算42份、“三公”经费信息42份。公开重大建设项目批准和实施信息18条。', '通过新闻发布会介绍情况3场',
  ],
  requestChannels: ['当面、信函、网上', '当面提交、邮政寄送和政府网站在线提交', '网站、信函、传真、电子邮件'],
  applicationsWords: [
    '答复前均与申请人沟通', '设申请受理窗口1个，由2名工作人员负责', '修订答复文书样式12种，疑难申请由法律顾问审核',
    '申请内容主要涉及征地补偿、项目规划', '编印办理案例8个，供各单位参考',
  ],
  review: ['公开前由承办科室、办公室和分管负责人逐级审查', '坚持先审查、后公开，实行“三审三校”', '发布前逐条作保密审查，全年审查稿件560篇'],
  managementWords: ['公文拟制时同步确定公开属性', '对2020年以来的政策文件逐件标注有效性', '按季度核对栏目，补正错漏25处', '集中公布现行有效的文件目录'],
  platformsWords: ['网站专栏增加了全文检索', '网站全年访问量135万次，新媒体关注用户2.6万人', '完成专栏改版，设一级栏目9个、二级栏目46个', '合并关停账号3个'],
  organization: ['由一名副局长分管，办公室负责日常工作', '成立由主要负责人任组长的领导小组，成员单位32个', '政务公开科负责，明确专人承担日常工作'],
  assessment: ['政府信息公开列入年度考核，各科室均合格', '政府信息公开占年度绩效考核4分，参加考核的45个单位均完成任务', '年度考核被评为良好'],
  evaluation: ['面向企业和群众开展评议，满意的占九成以上', '委托第三方开展评议，回收问卷312份，满意率96.5%', '社会评议满意度为98%'],
  accountability: ['对一起逾期答复进行了责任追究', '对2个单位通报批评', '约谈单位3个，责令整改'],
  supervisionWords: ['安排了专项经费', '印发通报4期，发出整改通知11份', '邀请专家授课2场', '接受上级检查1次，反馈的问题5个均已整改'],
  correctedReasons: ['原因是告知内容不全，已统一答复文书样式', '主要原因是检索不充分、超期答复，已建立会审制度'],
  otherMatters: ['办理涉及政府信息公开的人大建议1件', '办理人大代表建议3件、政协提案2件，均按期答复', '按上级部署开展基层政务公开标准化规范化建设，公布事项目录26个领域'],
};

const counts: Readonly<Record<Exclude<CountKey, 'informationFee' | 'feeCount'>, number>> = {
  published: 0, publishedOnSite: 60_000, publishedOnMedia: 9000, publishedElsewhere: 300,
  interpretations: 200, gazettes: 12, consultations: 900,
  systems: 9, cleaned: 2000, archived: 9000, siteColumns: 40,
  mediaAccounts: 120, offlinePoints: 220, staff: 300, meetings: 12, trainings: 24,
  trainees: 3000, inspections: 12,
};

const problems = [
  ['部分信息公布不够及时', '明确各栏目更新期限并按月检查'],
  ['政策解读形式比较单一', '增加图解、问答等形式'],
  ['基层业务力量薄弱', '对经办人员轮训一遍'],
  ['依申请公开答复的规范程度不高，答复有被复议机关纠正的', '建立答复文书审核制度'],
  ['公开内容与群众需求还有差距', '梳理群众咨询较多的事项，列出公开清单'],
  ['网站检索不方便', '完善专栏检索功能，优化栏目设置'],
  ['部分文件没有标注有效性', '对2015年以来的文件全面清理并标注'],
] as const;

const lastProblems = [
  ['公开内容不够充实', '已对照公开范围补充栏目'], ['专职人员少', '已增加专职人员1名'], ['更新慢', '全部栏目已明确更新期限'],
  ['线下查阅点少', '新设查阅点6处'],
] as const;

const orNothing = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | 'none' | 'omit'> => fc.oneof(
  { weight: 6, arbitrary: value }, { weight: 2, arbitrary: fc.constant('none' as const) }, { weight: 1, arbitrary: fc.constant('omit' as const) },
);

function count(most: number): fc.Arbitrary<number> {
  return fc.oneof(fc.nat(most), fc.constantFrom(0, 1, 2));
}

const single: fc.Arbitrary<Record<string, unknown>> = fc.record(Object.fromEntries([
  ...Object.entries(answers).map(([key, words]) => [key, orNothing(fc.constantFrom(...words))]),
  ...Object.entries(counts).map(([key, most]) => [key, orNothing(count(most))]),
] as [string, fc.Arbitrary<unknown>][]));

const amount = (told: unknown): number => (typeof told === 'number' ? told : 0);

/** Answers that do not contradict each other: no channel has more than all, no training without anyone, no fee for nothing. */
export const plausible: fc.Arbitrary<Facts> = fc.record({
  single, more: fc.nat(3000), fee: fc.nat(2000), free: fc.boolean(), omitted: fc.nat(9),
  named: fc.shuffledSubarray([...problems], { minLength: 1, maxLength: 4 }),
  last: fc.option(fc.shuffledSubarray([...lastProblems], { minLength: 1, maxLength: 3 }), { nil: undefined }),
}).map(({ single: told, more, fee, free, omitted, named, last }) => {
  const published = Math.max(amount(told['publishedOnSite']), amount(told['publishedOnMedia']), amount(told['publishedElsewhere'])) + more;
  const feeCount = free ? 'none' : 1 + more % 40;
  return {
    ...told,
    published: omitted === 0 ? 'omit' : published,
    ...(amount(told['trainings']) === 0 ? { trainees: 'none' } : { trainees: amount(told['trainings']) * 30 }),
    informationFee: free ? 'none' : (fee + 1) * 10, feeCount,
    problems: named.map(([one]) => one), measures: named.map(([, one]) => one),
    ...(last ? { lastProblems: last.map(([one]) => one), lastResults: last.map(([, one]) => one) } : { lastProblems: 'none' }),
  };
});

/** As many of them as this body is asked for, where they do not contradict its figures. */
export function askedOf(report: Report, facts: Facts): Facts {
  const figure = (key: string): number => report.figures[key] ?? 0;
  const documents = figure('disclosure.regulations.issued') + figure('disclosure.normativeDocuments.issued');
  const published = facts.published === 0 && documents > 0 ? 9 : facts.published;
  const told: Facts = {
    ...facts, ...(published === undefined ? {} : { published }),
    ...(figure('applications.received.total') > 0 && facts.requestChannels === 'none' ? { requestChannels: '当面、信函、网上' } : {}),
    ...(figure('applications.received.total') + figure('applications.broughtForward.total') === 0 ? { informationFee: 'none', feeCount: 'none' } : {}),
    ...(published !== 0 && facts.review === 'none' ? { review: '发布前逐条审查' } : {}),
  };
  const seconds = ['measures', 'lastResults'] as const;
  return Object.fromEntries([...questions(report, told).map(({ key }) => key), ...seconds].flatMap((key) =>
    (told[key] === undefined ? [] : [[key, told[key]]])));
}
