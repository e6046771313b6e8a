import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import type { FigureKey } from '../../src/form/types.js';
import { builtInNames, builtInTemplate, type BuiltInName } from '../../src/narrative/template/built-in.js';
import type { Facts } from '../../src/narrative/types.js';
import { paragraphText, writeNarrative } from '../../src/narrative/write.js';
import { asLastYear } from '../../src/report/last-year.js';
import { reportWith, saidIn, textOf } from './written.js';

type Figures = Record<FigureKey, number | null>;

/** The row of some applicants with its total. */
function row(name: string, columns: Readonly<Record<string, number>>): Figures {
  const total = Object.values(columns).reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(Object.entries({ ...columns, total }).map(([column, value]) => [`applications.${name}.${column}`, value]));
}

/** Received, brought forward and carried forward by persons; these outcomes, their sum concluded. */
function flow(received: number, broughtForward: number, carriedForward: number, outcomes: Readonly<Record<string, number>>): Figures {
  const concluded = Object.values(outcomes).reduce((sum, one) => sum + one, 0);
  return Object.assign({}, ...Object.entries({ received, broughtForward, concluded, carriedForward, ...outcomes })
    .map(([name, person]) => row(name, { person }))) as Figures;
}

const documents = (issued: number | null, repealed: number | null, inForce: number): Figures => ({
  'disclosure.normativeDocuments.issued': issued, 'disclosure.normativeDocuments.repealed': repealed, 'disclosure.normativeDocuments.inForce': inForce,
});
const rules = (issued: number, repealed: number, inForce: number): Figures => ({
  'disclosure.regulations.issued': issued, 'disclosure.regulations.repealed': repealed, 'disclosure.regulations.inForce': inForce,
});
const disputes = (kind: string, results: Readonly<Record<string, number>>): Figures => ({
  ...Object.fromEntries(Object.entries(results).map(([result, value]) => [`disputes.${kind}.${result}`, value])),
  [`disputes.${kind}.total`]: Object.values(results).reduce((sum, one) => sum + one, 0),
});

const cases: Record<string, readonly (readonly [why: string, figures: Figures, text: string])[]> = {
  'overview.documents': [
    ['nothing', {}, '没有制发、废止行政规范性文件，年底没有现行有效的行政规范性文件。'],
    ['issued only', documents(5, 0, 8), '制发行政规范性文件5件，没有废止行政规范性文件，年底现行有效8件。'],
    ['repealed only', documents(0, 5, 5), '没有制发行政规范性文件，废止行政规范性文件5件，年底现行有效5件。'],
    ['in force only', documents(0, 0, 5), '没有制发、废止行政规范性文件，年底现行有效行政规范性文件5件。'],
    ['all', documents(3, 2, 5), '制发行政规范性文件3件，废止2件，年底现行有效5件。'],
    ['blank', documents(null, 1, 0), '制发行政规范性文件【待填：表二“行政规范性文件”的“本年制发件数”】件，废止1件，年底现行有效0件。'],
    ['rules of a city', { ...rules(1, 0, 12), ...documents(1, 1, 1) }, '制发规章1件，没有废止，年底现行有效12件。制发行政规范性文件1件，废止1件，年底现行有效1件。'],
    ['rules, all', { ...rules(2, 1, 12), ...documents(1, 1, 1) }, '制发规章2件，废止1件，年底现行有效12件。制发行政规范性文件1件，废止1件，年底现行有效1件。'],
    ['rules repealed', { ...rules(0, 1, 12), ...documents(1, 1, 1) }, '没有制发规章，废止1件，年底现行有效12件。制发行政规范性文件1件，废止1件，年底现行有效1件。'],
    ['rules in force', { ...rules(0, 0, 12), ...documents(1, 1, 1) }, '没有制发、废止规章，年底现行有效规章12件。制发行政规范性文件1件，废止1件，年底现行有效1件。'],
    ['rules are not asked for where none is known', { 'disclosure.regulations.issued': null }, '没有制发、废止行政规范性文件，年底没有现行有效的行政规范性文件。'],
  ],
  'overview.decisions': [
    ['nothing', {}, '没有作出行政许可、行政处罚、行政强制决定，也没有行政事业性收费。'],
    ['one kind', { 'disclosure.licensing.decisions': 4529 }, '作出行政许可4529件。没有作出行政处罚、行政强制决定。没有行政事业性收费。'],
    ['all kinds', { 'disclosure.licensing.decisions': 4529, 'disclosure.penalties.decisions': 1100, 'disclosure.coercion.decisions': 65, 'disclosure.fees.amount': 18651.06 }, '作出行政许可4529件、行政处罚1100件、行政强制65件。行政事业性收费18651.06万元。'],
    ['fees alone', { 'disclosure.fees.amount': 0.1 + 0.2 }, '没有作出行政许可、行政处罚、行政强制决定。行政事业性收费0.3万元。'],
    ['blank', { 'disclosure.coercion.decisions': null, 'disclosure.fees.amount': null }, '作出行政强制【待填：表二“行政强制”的“本年处理决定数量”】件。没有作出行政许可、行政处罚决定。行政事业性收费【待填：表二“行政事业性收费”的“本年收费金额（单位：万元）”】万元。'],
  ],
  'overview.applications': [
    ['nothing', {}, '没有收到政府信息公开申请，也没有上年结转的申请。'],
    ['one, concluded', flow(1, 0, 0, { 'unavailable.notHeld': 1 }), '新收政府信息公开申请1件，申请人为自然人；没有上年结转的申请。办结1件，办理结果为无法提供（本机关不掌握相关政府信息）；没有结转下年度继续办理的申请。'],
    ['one, granted', flow(1, 0, 0, { granted: 1 }), '新收政府信息公开申请1件，申请人为自然人；没有上年结转的申请。办结1件，办理结果为予以公开；没有结转下年度继续办理的申请。'],
    ['brought forward only', flow(0, 2, 0, { granted: 2 }), '没有收到政府信息公开申请，上年结转2件。办结2件，办理结果均为予以公开；没有结转下年度继续办理的申请。'],
    ['none concluded', flow(3, 0, 3, {}), '新收政府信息公开申请3件，申请人均为自然人；没有上年结转的申请。没有办结的申请，结转下年度继续办理3件。'],
    ['all four', flow(70, 2, 1, { granted: 70, 'withheld.stateSecret': 1 }), '新收政府信息公开申请70件，申请人均为自然人；上年结转2件。办结71件，其中予以公开70件、不予公开1件（属于国家秘密）；结转下年度继续办理1件。'],
    ['persons and bodies', { ...flow(9, 0, 9, {}), ...row('received', { person: 6, enterprise: 2, otherBody: 1 }), ...row('carriedForward', { person: 6, enterprise: 2, otherBody: 1 }) }, '新收政府信息公开申请9件，其中自然人6件、商业企业2件、其他1件；没有上年结转的申请。没有办结的申请，结转下年度继续办理9件。'],
    ['bodies of no kind that has a name', { ...row('received', { otherBody: 2 }), ...row('carriedForward', { otherBody: 2 }) }, '新收政府信息公开申请2件，申请人均为其他组织；没有上年结转的申请。没有办结的申请，结转下年度继续办理2件。'],
    ['bodies of one kind alone', { ...row('received', { research: 2 }), ...row('carriedForward', { research: 2 }) }, '新收政府信息公开申请2件，申请人均为科研机构；没有上年结转的申请。没有办结的申请，结转下年度继续办理2件。'],
    ['all withheld, for two reasons', flow(3, 0, 0, { 'withheld.stateSecret': 1, 'withheld.enquiry': 2 }), '新收政府信息公开申请3件，申请人均为自然人；没有上年结转的申请。办结3件，办理结果均为不予公开（属于国家秘密1件、属于行政查询事项2件）；没有结转下年度继续办理的申请。'],
    ['every outcome', flow(21, 0, 0, { granted: 1, partlyGranted: 2, 'withheld.enquiry': 3, 'unavailable.unclear': 4, 'unprocessed.petition': 5, 'otherHandling.feeUnpaid': 2, 'otherHandling.other': 4 }), '新收政府信息公开申请21件，申请人均为自然人；没有上年结转的申请。办结21件，其中予以公开1件、部分公开2件、不予公开3件（属于行政查询事项）、无法提供4件（补正后申请内容仍不明确）、不予处理5件（信访举报投诉类申请）、其他处理6件（逾期不缴费2件、其他4件）；没有结转下年度继续办理的申请。'],
    ['blank totals', Object.fromEntries(['received', 'broughtForward', 'concluded', 'carriedForward'].map((name) => [`applications.${name}.total`, null])), '新收政府信息公开申请【待填：表三“一、本年新收政府信息公开申请数量”的“总计”】件；上年结转【待填：表三“二、上年结转政府信息公开申请数量”的“总计”】件。办结【待填：表三“（七）总计”的“总计”】件；结转下年度继续办理【待填：表三“四、结转下年度继续办理”的“总计”】件。'],
    ['a blank part below a total', { ...flow(2, 0, 2, {}), 'applications.received.charity': null }, '【待核：表三“一、本年新收政府信息公开申请数量”总计已填2，还有1格没有数，见表三】没有办结的申请，结转下年度继续办理2件。'],
    ['a total against its column', { ...flow(2, 0, 2, {}), 'applications.received.total': 3 }, '【待核：表三“一、本年新收政府信息公开申请数量”各类申请人合计2，总计3，两数应相等，见表三】【待核：表三“总计”新收加上年结转3，办结加结转下年度2，两数应相等，见表三】'],
  ],
  'overview.disputes': [
    ['nothing', {}, '没有发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。'],
    ['one review', disputes('review', { corrected: 1 }), '因政府信息公开工作被申请行政复议1件（结果纠正）。没有发生因政府信息公开工作被提起行政诉讼的情况。'],
    ['reviews only, all upheld', disputes('review', { upheld: 3 }), '因政府信息公开工作被申请行政复议3件（均为结果维持）。没有发生因政府信息公开工作被提起行政诉讼的情况。'],
    ['reviews of two results', disputes('review', { upheld: 1, pending: 1 }), '因政府信息公开工作被申请行政复议2件（结果维持1件、尚未审结1件）。没有发生因政府信息公开工作被提起行政诉讼的情况。'],
    ['suits only', { ...disputes('directSuit', { upheld: 1 }), ...disputes('suitAfterReview', { corrected: 2 }) }, '没有发生因政府信息公开工作被申请行政复议的情况。因政府信息公开工作被提起行政诉讼3件（结果维持1件、结果纠正2件）。'],
    ['one suit', disputes('suitAfterReview', { pending: 1 }), '没有发生因政府信息公开工作被申请行政复议的情况。因政府信息公开工作被提起行政诉讼1件（尚未审结）。'],
    ['both', { ...disputes('review', { other: 7 }), ...disputes('directSuit', { upheld: 13, corrected: 2 }), ...disputes('suitAfterReview', { other: 4 }) }, '因政府信息公开工作被申请行政复议7件（均为其他结果）。因政府信息公开工作被提起行政诉讼19件（结果维持13件、结果纠正2件、其他结果4件）。'],
    ['blank totals', { 'disputes.review.total': null, 'disputes.directSuit.total': null }, '因政府信息公开工作被申请行政复议【待填：表四“行政复议”的“总计”】件。因政府信息公开工作被提起行政诉讼【待填：表四“行政诉讼”的“总计”】件。'],
    ['a total of 0 against its parts', { 'disputes.review.upheld': 10, ...disputes('directSuit', { upheld: 1 }) }, '【待核：表四“行政复议”各项结果合计10，总计0，两数应相等，见表四】因政府信息公开工作被提起行政诉讼1件（结果维持）。'],
    ['a total over a blank', { 'disputes.review.upheld': null, 'disputes.review.total': 1 }, '【待核：表四“行政复议”总计已填1，还有1格没有数，见表四】没有发生因政府信息公开工作被提起行政诉讼的情况。'],
  ],
};

for (const [id, lines] of Object.entries(cases)) {
  describe(`the sentences of ${id}`, () => {
    for (const [why, figures, text] of lines) it(why, () => assert.equal(saidIn(id, reportWith(figures)), text));
  });
}

describe('the sentences about facts', () => {
  const facts: readonly (readonly [id: string, facts: Facts, text: string | undefined])[] = [
    ['overview.disclosure', { published: 69, publishedOnSite: 60, publishedOnMedia: 9, publishedElsewhere: 'none', interpretations: 2, gazettes: 'none' }, '2024年，主动公开政府信息69条。按公开渠道统计，政府网站60条、政务新媒体9条。发布政策解读2篇。没有发布政府公报。'],
    ['overview.disclosure', { published: 0 }, '2024年没有主动公开的政府信息。【待填：网站公开条数、新媒体公开条数、其他渠道公开条数、政策解读篇数、政府公报期数】'],
    ['overview.disclosure', { published: 10, publishedOnSite: 11, disclosureWords: '另行说明' }, '【待核：主动公开条数少于其中一个渠道的条数】按公开渠道统计，政府网站11条。另行说明。'],
    ['overview.disclosure', { published: Infinity, publishedOnSite: -1, disclosureWords: '另行说明。' }, '另行说明。'],
    ['overview.requests', { requestChannels: '当面、信函', consultations: 3 }, '受理申请的渠道有当面、信函。为申请人提供咨询、指导3次。'],
    ['overview.requests', { requestChannels: 'omit', consultations: 'none' }, '没有申请人提出咨询。'],
    ['overview.requests', { requestChannels: 'omit', consultations: 'omit' }, undefined],
    ['overview.management', { systems: 2, review: '逐级审查。', cleaned: 'none', archived: 'omit' }, '制定、修订政府信息公开制度2项。逐级审查。没有清理政府信息。'],
    ['overview.platforms', { siteColumns: 1, mediaAccounts: 'none', offlinePoints: 'none' }, '现有政府网站信息公开专栏1个。没有设政务新媒体账号、线下公开场所。'],
    ['overview.supervision', { trainings: 3 }, '组织业务培训3次。【待填：组织领导、工作人员数、专题会议次数、培训人次、监督检查次数、工作考核、社会评议、责任追究】'],
    ['overview.supervision', { meetings: 'none', trainings: 'none', inspections: 0, supervisionWords: '安排了经费' }, '没有召开专题会议、组织业务培训、开展监督检查。安排了经费。'],
    ['overview.supervision', { trainings: 'none', trainees: 4, supervisionWords: '安排了经费' }, '【待核：没有组织培训，培训人次却不是0】没有组织业务培训。安排了经费。'],
    ['other.fee', { informationFee: 0 }, '2024年没有收取政府信息公开信息处理费（0元）。'],
    ['other.fee', { informationFee: 'none', feeCount: 2 }, '【待核：收费件数与信息处理费金额不符】'],
    ['other.fee', { informationFee: 2230.5, feeCount: 3 }, '2024年对3件申请收取政府信息公开信息处理费，共2230.5元。'],
    ['other.fee', { informationFee: 10 }, '2024年对【待填：收费件数】件申请收取政府信息公开信息处理费，共10元。'],
    ['other.fee', { informationFee: 10, feeCount: 'omit' }, '2024年收取政府信息公开信息处理费10元。'],
    ['other.fee', {}, '2024年收取政府信息公开信息处理费【待填：信息处理费】元。'],
    ['other.fee', { informationFee: 'omit' }, undefined],
    ['other.matters', {}, '【待填：其他事项】'],
    ['other.matters', { otherMatters: 'none' }, '没有其他需要报告的事项。'],
    ['other.matters', { otherMatters: '=1+1\n第二行' }, '=1+1，第二行。'],
  ];
  for (const [id, told, text] of facts) {
    it(`${id} of ${JSON.stringify(told)}`, () => {
      const found = writeNarrative(form, reportWith(id === 'other.fee' ? flow(3, 0, 3, {}) : {}), told).find((paragraph) => paragraph.id === id);
      assert.equal(found && paragraphText(found), text);
    });
  }

  it('a fee that nobody paid', () => assert.equal(
    saidIn('other.fee', reportWith(flow(1, 0, 0, { 'otherHandling.feeUnpaid': 1 })), { informationFee: 'none' }),
    '2024年实际收取政府信息公开信息处理费0元。发出收费通知后，申请人逾期未缴费、不再处理的申请1件。'));
});

describe('answers that cannot be true beside the figures or beside each other', () => {
  const one = flow(1, 0, 1, {});
  for (const [why, figures, told, said, templates] of [
    ['more through one channel than in all', {}, { published: 10, publishedOnMedia: 11 }, '【待核：主动公开条数少于其中一个渠道的条数】', ['full', 'wuwei']],
    ['documents issued, and nothing disclosed', documents(1, 0, 1), { published: 0 },
      '【待核：主动公开条数填了没有，却有制发的规章或者行政规范性文件】', builtInNames],
    ['disclosed without a review', {}, { published: 3, review: 'none' }, '【待核：有主动公开的政府信息，公开前审查却填了没有】', builtInNames],
    ['applications, and no way to make one', one, { requestChannels: 'none' }, '【待核：申请渠道填了没有，表三却有新收的申请】', ['full', 'wuwei']],
    ['trained without a training', {}, { trainings: 'none', trainees: 5 }, '【待核：没有组织培训，培训人次却不是0】', ['full']],
    ['a fee for no application', one, { feeCount: 0, informationFee: 10 }, '【待核：收费件数与信息处理费金额不符】', builtInNames],
    ['applications charged, and no fee', one, { feeCount: 2, informationFee: 0 }, '【待核：收费件数与信息处理费金额不符】', builtInNames],
    ['a fee, and no application', {}, { feeCount: 1, informationFee: 10 },
      '【待核：表三没有新收和上年结转的申请，却收取了信息处理费】', builtInNames],
    ['why cases were corrected, and none was', {}, { correctedReasons: '告知内容不全' },
      '【待核：写了被纠正的原因，表四里却没有被纠正的案件】', builtInNames],
  ] as readonly (readonly [string, Figures, Facts, string, readonly BuiltInName[]])[]) {
    for (const name of templates) {
      it(`${name}: ${why}`, () => {
        const text = textOf(writeNarrative(form, reportWith(figures), told, { template: builtInTemplate(name) }));
        assert.deepEqual(text.match(/【待核.*?】/g), [said]);
      });
    }
  }
});

describe('what changed since last year', () => {
  const wording = (now: number, last: number | null, changes: Partial<{ agency: string; year: number | null }> = {}): string => {
    const lastYear = asLastYear({ ...reportWith({ ...flow(last ?? 0, 0, last ?? 0, {}), ...(last === null ? { 'applications.received.total': null } : {}) }), year: 2023, ...changes });
    const paragraph = writeNarrative(form, reportWith(flow(now, 0, now, {})), {}, { lastYear }).find(({ id }) => id === 'overview.applications')!;
    return /(?<=件)(?:（上年|，同比|，与上年|，上年).*?(?=，申请人)|上年新收.*?。/.exec(paragraphText(paragraph))?.[0] ?? '';
  };
  for (const [why, now, last, changes, text] of [
    ['more', 95, 70, {}, '（上年70件），同比增加25件，增长35.7%'],
    ['less', 70, 95, {}, '（上年95件），同比减少25件，下降26.3%'],
    ['half of a tenth is rounded up', 2001, 2000, {}, '（上年2000件），同比增加1件，增长0.1%'],
    ['less than a tenth of a per cent', 10001, 10000, {}, '（上年10000件），同比增加1件，增长0.01%'],
    ['twice as many', 2, 1, {}, '（上年1件），同比增加1件，增长100%'],
    ['the same', 3, 3, {}, '，与上年持平'],
    ['none last year', 3, 0, {}, '，上年没有收到申请'],
    ['none this year', 0, 3, {}, '上年新收3件。'],
    ['none both years', 0, 0, {}, ''],
    ['last year is blank', 3, null, {}, ''],
    ['another body', 3, 2, { agency: '某区教育局' }, ''],
    ['another year', 3, 2, { year: 2022 }, ''],
    ['a year that nobody said', 3, 2, { year: null }, '（上年2件），同比增加1件，增长50%'],
  ] as const)
    it(why, () => assert.equal(wording(now, last, changes), text));
});
