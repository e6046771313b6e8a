/**
 * Four whole reports for the pictures: nothing, one, hundreds and thousands of applications. What is made up, words or last year's
 * numbers, stands under a made-up name.
 */
import { readFileSync } from 'node:fs';
import { currentForm as form } from '../src/form/index.js';
import { asLastYear } from '../src/report/last-year.js';
import { parseReport } from '../src/report/json.js';
import { emptyReport, type Report } from '../src/report/report.js';
import { paragraphsIn } from '../src/report/text.js';

const seed = (name: string): Report => parseReport(readFileSync(new URL(`../seeds/${name}.json`, import.meta.url), 'utf8'));

function withTexts(report: Report, texts: Readonly<Record<'overview' | 'problems' | 'other', string>>): Report {
  const sections = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, paragraphsIn(text)]));
  return { ...report, sections };
}

const zero: Report = withTexts({
  ...emptyReport(form), agency: '某区档案局', year: 2024, body: 'department',
  figures: Object.fromEntries(form.figures.map(({ key }) => [key, 0])),
}, {
  overview: `2024年，本局按照《中华人民共和国政府信息公开条例》规定和区政府要求开展政府信息公开工作。
（一）主动公开
本年公开机构职能、年度预算决算、工作动态等政府信息36条，没有制发、废止行政规范性文件。
（二）依申请公开
本年没有收到政府信息公开申请，没有上年结转的申请，没有因政府信息公开工作被申请行政复议、被提起行政诉讼。
（三）政府信息管理
公文拟制时同时确定公开属性，公开前经科室、分管领导两级审查。
（四）政府信息公开平台建设
信息统一在区政府网站本局专栏公开，由办公室每月核对一次栏目更新情况。
（五）监督保障
由办公室负责日常工作，组织业务培训1次。没有责任追究情形。`,
  problems: `存在的主要问题：一是公开内容偏少，馆藏档案利用方面的信息更新较慢；二是工作人员对公开属性的把握还不够准。
改进措施：一是列出年度公开事项清单，按季度更新档案利用信息；二是把公开属性认定纳入公文办理培训。`,
  other: '本年没有收取信息处理费，没有其他需要报告的事项。',
});

const beilun = seed('beilun-projects-2024');
const one: Report = { ...beilun, agency: '某区公共项目建设管理中心', sections: { ...beilun.sections, other: paragraphsIn('本年没有收取信息处理费。') } };

const city: Report = withTexts({ ...seed('suqian-2024'), agency: '某市人民政府' }, {
  overview: `2024年，全市各级行政机关围绕中心工作推进政府信息公开。
（一）主动公开。全市公开政府信息21.6万条。市政府制发规章2件，废止1件，现行有效12件；制发行政规范性文件50件，废止227件，现行有效420件。集中公布现行有效的规章、行政规范性文件，并标注有效性。
（二）依申请公开。全市新收政府信息公开申请3525件，其中自然人申请3440件、法人或其他组织申请85件；上年结转121件。办结3521件，结转下年度继续办理125件。
（三）政府信息管理。公文公开属性源头认定实现全覆盖，定期清理已公开信息，调整公开方式14件。
（四）政府信息公开平台建设。完成市、县两级政府网站政府信息公开专栏改版，统一栏目设置和检索方式；在政务服务大厅、档案馆、图书馆设查阅点213个。
（五）监督保障。举办全市业务培训4次，开展季度监测和年度考核，对11个单位发出整改通知。没有责任追究情形。`,
  problems: `工作中还存在以下问题：一是部分单位办理申请的规范程度不高，答复被纠正的情形仍有发生；二是政策解读的形式比较单一；三是基层业务力量较为薄弱。
针对上述问题，采取以下措施：一是建立答复文书审核和典型案例通报制度；二是推行图解、问答等多种形式的解读；三是开展县、乡两级经办人员轮训。`,
  other: '本年全市收取信息处理费0元。没有其他需要报告的事项。',
});

const county: Report = { ...seed('pingtan-2024'), agency: '某区管理委员会' };
const halves = Object.fromEntries(Object.entries(county.figures).map(([key, value]) => [key, Math.floor((value ?? 0) / 2)]));

/** By name, each with last year's for its picture where it has one. */
export const publishedReports = {
  none: { report: zero },
  one: { report: one },
  county: { report: county, lastYear: asLastYear({ ...county, year: 2023, figures: halves }) },
  city: { report: city },
} as const;
