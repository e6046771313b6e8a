/**
 * Four whole reports for the pictures: nothing, one, hundreds and thousands of applications, for four kinds of body. The figures are of
 * published reports or 0; the answers are made up, under made-up names; every sentence is written from both.
 */
import { readFileSync } from 'node:fs';
import { formById, currentForm as form } from '../src/form/index.js';
import type { Facts } from '../src/narrative/types.js';
import { sectionsOf, writeNarrative } from '../src/narrative/write.js';
import type { BodyKind } from '../src/report/body.js';
import { asLastYear, type LastYear } from '../src/report/last-year.js';
import { parseReport } from '../src/report/json.js';
import { emptyReport, type Report } from '../src/report/report.js';

const seed = (name: string): Report => parseReport(readFileSync(new URL(`../seeds/${name}.json`, import.meta.url), 'utf8'));

function written(figures: Report, agency: string, body: BodyKind, facts: Facts, lastYear?: LastYear): Report {
  const report = { ...figures, agency, body };
  return { ...report, sections: sectionsOf(writeNarrative(formById(report.form)!, report, facts, { lastYear })) };
}

const nothing = { ...emptyReport(form), year: 2024, figures: Object.fromEntries(form.figures.map(({ key }) => [key, 0])) };

const none = written(nothing, '某区档案局', 'department', {
  compiler: '某区档案局办公室', contact: '某区某路1号，邮编100000',
  published: 36, publishedOnSite: 36, publishedOnMedia: 'none', publishedElsewhere: 2, interpretations: 'none',
  disclosureWords: '公开的主要是机构职能、年度预算决算和工作动态',
  requestChannels: '当面、信函和区政府网站', consultations: 'none',
  systems: 'none', review: '公文拟制时同时确定公开属性，公开前经科室、分管领导两级审查', cleaned: 4, archived: 36,
  siteColumns: 1, mediaAccounts: 'none', offlinePoints: 1, platformsWords: '栏目更新情况由办公室每月核对一次',
  organization: '由一名副局长分管，办公室负责日常工作', staff: 2, meetings: 1, trainings: 1, trainees: 14, inspections: 'none',
  assessment: '政府信息公开列入科室年度考核，各科室均完成任务',
  lastProblems: ['栏目设置不够清楚'], lastResults: ['已按公开范围重新整理栏目'],
  problems: ['公开内容偏少，馆藏档案利用方面的信息更新较慢', '工作人员对公开属性的把握还不够准'],
  measures: ['列出年度公开事项清单，按季度更新档案利用信息', '把公开属性认定纳入公文办理培训'],
  informationFee: 'none', feeCount: 'none', otherMatters: 'none',
});

const one = written(seed('beilun-projects-2024'), '某区公共项目建设管理中心', 'institution', {
  published: 69, publishedOnSite: 69, publishedOnMedia: 21, publishedElsewhere: 'none',
  disclosureWords: '重点公开政府投资项目的招标、进度和竣工信息',
  requestChannels: '当面、信函和区政府网站', consultations: 3, applicationsWords: '答复前与申请人当面沟通，说明了不掌握的理由和可以查询的单位',
  systems: 1, review: '公开前由承办科室、办公室和分管负责人逐级审查', cleaned: 8, archived: 69,
  siteColumns: 1, mediaAccounts: 1, offlinePoints: 'none',
  organization: '由一名副主任分管，办公室安排专人负责', staff: 1, meetings: 2, trainings: 2, trainees: 46, inspections: 4,
  assessment: '政府信息公开列入科室目标考核，各科室均合格',
  lastProblems: 'none',
  problems: ['部分项目信息公布不够及时', '工作人员对信息的敏感度有待提高'],
  measures: ['明确各类项目信息的公布时限，按月检查', '开展业务培训，把住公布前的审查关'],
  informationFee: 'none', feeCount: 'none', otherMatters: 'none',
});

const pingtan = { ...seed('pingtan-2024'), agency: '某县人民政府' };
const halves = Object.fromEntries(Object.entries(pingtan.figures).map(([key, value]) => [key, Math.floor((value ?? 0) / 2)]));
const lastYear = asLastYear({ ...pingtan, year: 2023, figures: { ...halves, 'disclosure.normativeDocuments.inForce': 411 } });
const county = written(pingtan, '某县人民政府', 'county', {
  published: 10407, publishedOnSite: 10407, publishedOnMedia: 4180, publishedElsewhere: 'omit', interpretations: 96, gazettes: 6,
  disclosureWords: '围绕优化营商环境，集中公开惠企政策，并注明办理条件和咨询方式',
  requestChannels: '当面、信函、传真和县政府网站', consultations: 320, applicationsWords: '疑难申请由司法行政部门参与会审',
  systems: 3, review: '坚持先审查、后公开，政策文件与解读材料同步审查、同步发布', cleaned: 412, archived: 3960,
  managementWords: '对现行有效的行政规范性文件逐件标注有效性',
  siteColumns: 38, mediaAccounts: 52, offlinePoints: 27, platformsWords: '县政府网站增加了政策文件全文检索和智能问答',
  organization: '由县政府办公室主管，一名副主任分管，各镇各部门明确专人负责', staff: 71, meetings: 2, trainings: 4, trainees: 260, inspections: 4,
  assessment: '政府信息公开占绩效考核4分，按季度通报情况', evaluation: '面向企业和群众开展评议，收回问卷312份，满意率96.5%',
  accountability: 'none',
  lastProblems: ['政策解读形式单一', '基层工作人员流动较大'], lastResults: ['图解、视频等解读已占八成以上', '已对新到岗人员全部轮训'],
  problems: ['政府信息公开工作机制有待完善', '依申请公开答复的规范程度不够', '政策解读的形式仍需创新'],
  measures: ['修订政府信息公开考核办法，明确各单位职责', '统一答复文书样式，实行答复前审核', '推行图解、问答和短视频等形式'],
  correctedReasons: '原因是检索不充分、告知理由不够完整，已重新作出答复并通报各单位',
  informationFee: 'none', feeCount: 'none', otherMatters: '按照上级部署推进基层政务公开标准化规范化建设，公布事项目录26个领域',
}, lastYear);

const city = written(seed('suqian-2024'), '某市人民政府', 'city', {
  compiler: '某市人民政府办公室', contact: '某市某大道1号，邮编100000，电话0000-12345678',
  published: 216_000, publishedOnSite: 198_000, publishedOnMedia: 121_000, publishedElsewhere: 3600, interpretations: 640, gazettes: 12,
  disclosureWords: '集中公布现行有效的规章和行政规范性文件，并标注有效性',
  requestChannels: '当面、信函、传真和政府网站', consultations: 4100, applicationsWords: '建立重大疑难申请会商机制，编印办理案例16个',
  systems: 9, review: '公开属性在公文起草时确定，公开前逐件作保密审查', cleaned: 1460, archived: 215_000, managementWords: '调整了14件信息的公开方式',
  siteColumns: 86, mediaAccounts: 320, offlinePoints: 213, platformsWords: '完成市、县两级政府网站政府信息公开专栏改版，统一了栏目设置和检索方式',
  organization: '由市政府办公室主管，秘书长分管，县、乡两级和市各部门分工负责', staff: 640, meetings: 4, trainings: 6, trainees: 1850, inspections: 4,
  supervisionWords: '对11个单位发出整改通知',
  assessment: '政府信息公开列入高质量发展综合考核，各县区和市各部门均完成考核任务',
  evaluation: '委托第三方机构开展评估，并面向群众开展满意度调查，满意率94.2%', accountability: '对逾期答复的2个单位作了通报批评',
  lastProblems: ['依申请公开工作规范性不够', '政府信息公开基础支撑需要加强'], lastResults: ['纠正的案件比上年减少', '已完成专栏改版和查阅点建设'],
  problems: ['部分单位办理申请的规范程度不高', '政策解读的形式比较单一', '基层业务力量较为薄弱'],
  measures: ['建立答复文书审核和典型案例通报制度', '推行图解、问答等多种形式的解读', '开展县、乡两级经办人员轮训'],
  correctedReasons: '主要原因是检索不充分、答复理由不完整，有关单位均已重新答复',
  informationFee: 2950, feeCount: 25, otherMatters: '办理涉及政府信息公开的人大代表建议、政协提案14件',
});

/** By name, each with last year's for its picture where it has one. */
export const publishedReports = {
  none: { report: none },
  one: { report: one },
  county: { report: county, lastYear },
  city: { report: city },
} as const;
