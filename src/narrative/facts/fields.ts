import type { BodyKind } from '../../report/body.js';
import type { Topic } from './topics.js';

interface AnyField {
  readonly key: string;
  readonly topic: Topic;
  /** As lists, conditions and the sheet name it: unlike every other. */
  readonly word: string;
  readonly question: string;
  /** Asked of these alone; of all where absent. */
  readonly bodies?: readonly BodyKind[];
  /** Never asked for: the person's own words, and what an office may leave out. */
  readonly free?: true;
}

interface NumberField extends AnyField {
  /** A whole number, or an amount of money to the cent. */
  readonly kind: 'count' | 'amount';
  readonly unit: string;
  readonly example: number;
}

interface WordsField extends AnyField {
  /** Words, or several of them side by side with those of another field. */
  readonly kind: 'words' | 'list';
  readonly example: string;
}

/** Public bodies that have a gazette, and those whose policies need explaining. */
const withGazette: readonly BodyKind[] = ['ministry', 'city', 'county'];
const withPolicies: readonly BodyKind[] = [...withGazette, 'department'];
/** Article 50 asks governments of every level for evaluation and accountability too. */
const governments: readonly BodyKind[] = ['city', 'county', 'township'];

/** What no table holds and the text needs: in the order in which it is asked. */
export const fields = [
  {
    key: 'compiler', topic: 'preface', kind: 'words', word: '编制单位', free: true,
    question: '报告由哪个机构编制', example: '某区档案局办公室',
  },
  {
    key: 'contact', topic: 'preface', kind: 'words', word: '联系方式', free: true,
    question: '地址、邮编、电话', example: '某区某路1号，邮编100000',
  },

  {
    key: 'published', topic: 'disclosure', kind: 'count', unit: '条', word: '主动公开条数',
    question: '全年主动公开政府信息多少条', example: 320,
  },
  {
    key: 'publishedOnSite', topic: 'disclosure', kind: 'count', unit: '条', word: '网站公开条数',
    question: '在政府网站公开多少条', example: 280,
  },
  {
    key: 'publishedOnMedia', topic: 'disclosure', kind: 'count', unit: '条', word: '新媒体公开条数',
    question: '在政务新媒体公开多少条，与网站相同的也计', example: 150,
  },
  {
    key: 'publishedElsewhere', topic: 'disclosure', kind: 'count', unit: '条', word: '其他渠道公开条数',
    question: '在公告栏、报刊、广播等其他渠道公开多少条', example: 20,
  },
  {
    key: 'interpretations', topic: 'disclosure', kind: 'count', unit: '篇', word: '政策解读篇数', bodies: withPolicies,
    question: '发布政策解读多少篇', example: 12,
  },
  {
    key: 'gazettes', topic: 'disclosure', kind: 'count', unit: '期', word: '政府公报期数', bodies: withGazette,
    question: '出版政府公报多少期', example: 6,
  },
  {
    key: 'disclosureWords', topic: 'disclosure', kind: 'words', word: '主动公开补充', free: true,
    question: '还想写什么，整句写', example: '重点公开了项目审批和资金使用信息',
  },

  {
    key: 'requestChannels', topic: 'applications', kind: 'words', word: '申请渠道',
    question: '可以怎样提出申请', example: '当面、信函、网上',
  },
  {
    key: 'consultations', topic: 'applications', kind: 'count', unit: '次', word: '咨询次数',
    question: '为申请人提供咨询和指导多少次', example: 35,
  },
  {
    key: 'applicationsWords', topic: 'applications', kind: 'words', word: '依申请公开补充', free: true,
    question: '还想写什么，整句写', example: '答复前均与申请人沟通',
  },

  {
    key: 'systems', topic: 'management', kind: 'count', unit: '项', word: '制度项数',
    question: '制定、修订政府信息公开制度多少项', example: 2,
  },
  {
    key: 'review', topic: 'management', kind: 'words', word: '公开前审查',
    question: '公开前怎样审查，整句写', example: '公开前由承办科室、办公室和分管负责人逐级审查',
  },
  {
    key: 'cleaned', topic: 'management', kind: 'count', unit: '条', word: '清理条数',
    question: '清理、更新、撤下政府信息多少条', example: 46,
  },
  {
    key: 'archived', topic: 'management', kind: 'count', unit: '件', word: '归档件数',
    question: '政府信息归档多少件', example: 320,
  },
  {
    key: 'managementWords', topic: 'management', kind: 'words', word: '信息管理补充', free: true,
    question: '还想写什么，整句写', example: '公文拟制时同步确定公开属性',
  },

  {
    key: 'siteColumns', topic: 'platforms', kind: 'count', unit: '个', word: '网站专栏个数',
    question: '政府网站上政府信息公开专栏多少个', example: 1,
  },
  {
    key: 'mediaAccounts', topic: 'platforms', kind: 'count', unit: '个', word: '新媒体账号个数',
    question: '在运行的政务新媒体账号多少个', example: 2,
  },
  {
    key: 'offlinePoints', topic: 'platforms', kind: 'count', unit: '处', word: '线下公开场所数',
    question: '政务公开专区、查阅点等线下场所多少处', example: 3,
  },
  {
    key: 'platformsWords', topic: 'platforms', kind: 'words', word: '平台建设补充', free: true,
    question: '还想写什么，整句写', example: '网站专栏增加了全文检索',
  },

  {
    key: 'organization', topic: 'supervision', kind: 'words', word: '组织领导',
    question: '由谁负责、怎样分工，整句写', example: '由一名副局长分管，办公室负责日常工作',
  },
  {
    key: 'staff', topic: 'supervision', kind: 'count', unit: '人', word: '工作人员数',
    question: '从事政府信息公开工作的专职、兼职人员多少人', example: 4,
  },
  {
    key: 'meetings', topic: 'supervision', kind: 'count', unit: '次', word: '专题会议次数',
    question: '召开政府信息公开专题会议多少次', example: 2,
  },
  {
    key: 'trainings', topic: 'supervision', kind: 'count', unit: '次', word: '培训次数',
    question: '组织业务培训多少次', example: 3,
  },
  {
    key: 'trainees', topic: 'supervision', kind: 'count', unit: '人次', word: '培训人次',
    question: '培训多少人次', example: 120,
  },
  {
    key: 'inspections', topic: 'supervision', kind: 'count', unit: '次', word: '监督检查次数',
    question: '开展监督检查多少次', example: 4,
  },
  {
    key: 'assessment', topic: 'supervision', kind: 'words', word: '工作考核',
    question: '工作考核的结果，整句写', example: '政府信息公开列入年度考核，各科室均合格',
  },
  {
    key: 'evaluation', topic: 'supervision', kind: 'words', word: '社会评议', bodies: governments,
    question: '社会评议的结果，整句写', example: '面向企业和群众开展评议，满意的占九成以上',
  },
  {
    key: 'accountability', topic: 'supervision', kind: 'words', word: '责任追究', bodies: governments,
    question: '责任追究的结果，整句写', example: '对一起逾期答复进行了责任追究',
  },
  {
    key: 'supervisionWords', topic: 'supervision', kind: 'words', word: '监督保障补充', free: true,
    question: '还想写什么，整句写', example: '安排了专项经费',
  },

  {
    key: 'lastProblems', topic: 'problems', kind: 'list', word: '上年问题',
    question: '上年年报写的问题', example: '公开内容不够充实',
  },
  {
    key: 'lastResults', topic: 'problems', kind: 'list', word: '整改结果',
    question: '这个问题改得怎样', example: '已对照公开范围补充栏目',
  },
  {
    key: 'problems', topic: 'problems', kind: 'list', word: '主要问题',
    question: '今年存在的主要问题', example: '部分信息公布不够及时',
  },
  {
    key: 'measures', topic: 'problems', kind: 'list', word: '改进措施',
    question: '针对这个问题怎样改进', example: '明确各栏目更新期限并按月检查',
  },
  {
    key: 'correctedReasons', topic: 'problems', kind: 'words', word: '被纠正的原因和改进措施',
    question: '行政复议、行政诉讼中为什么被纠正，怎样改进', example: '原因是告知内容不全，已统一答复文书样式',
  },

  {
    key: 'feeCount', topic: 'other', kind: 'count', unit: '件', word: '收费件数',
    question: '对多少件申请收取了信息处理费', example: 1,
  },
  {
    key: 'informationFee', topic: 'other', kind: 'amount', unit: '元', word: '信息处理费',
    question: '收取信息处理费多少元', example: 880,
  },
  {
    key: 'otherMatters', topic: 'other', kind: 'words', word: '其他事项',
    question: '其他需要报告的事项，整句写', example: '办理涉及政府信息公开的人大建议1件',
  },
] as const satisfies readonly (NumberField | WordsField)[];

export type FactField = NumberField | WordsField;

export type Keyed = (typeof fields)[number];
export type FactKey = Keyed['key'];
export type CountKey = Extract<Keyed, { kind: 'count' | 'amount' }>['key'];
export type WordsKey = Extract<Keyed, { kind: 'words' }>['key'];
export type ListKey = Extract<Keyed, { kind: 'list' }>['key'];

const byKey = new Map<string, FactField & { readonly key: FactKey }>(fields.map((field) => [field.key, field]));

export function fieldOf(key: string): (FactField & { readonly key: FactKey }) | undefined {
  return byKey.get(key);
}
