import assert from 'node:assert/strict';
import { reportWith, saidIn } from './written.js';

type Figures = Record<string, number | null>;

/** Totals in 表三: 新收, 上年结转, 办结, 结转下年度; all applicants are persons. */
function flow(received: number | null, broughtForward: number | null, concluded: number | null, carriedForward: number | null): Figures {
  return Object.fromEntries(
    Object.entries({ received, broughtForward, concluded, carriedForward }).flatMap(([row, value]) =>
      ['person', 'total'].map((column) => [`applications.${row}.${column}`, value])));
}

const cases: Record<string, readonly (readonly [why: string, figures: Figures, text: string])[]> = {
  'overview.documents': [
    ['nothing', {}, '全年未制发、未废止行政规范性文件；截至2024年12月31日，无现行有效的行政规范性文件。'],
    ['issued only', { 'disclosure.normativeDocuments.issued': 5, 'disclosure.normativeDocuments.inForce': 8 },
      '全年制发行政规范性文件5件，未废止行政规范性文件；截至2024年12月31日，现行有效行政规范性文件8件。'],
    ['repealed only', { 'disclosure.normativeDocuments.repealed': 5, 'disclosure.normativeDocuments.inForce': 5 },
      '全年未制发行政规范性文件，废止5件；截至2024年12月31日，现行有效行政规范性文件5件。'],
    ['blank', { 'disclosure.normativeDocuments.issued': null, 'disclosure.normativeDocuments.repealed': 1 },
      '全年制发行政规范性文件【待填：表二“行政规范性文件”的“本年制发件数”】件，废止1件；截至2024年12月31日，无现行有效的行政规范性文件。'],
    ['rules of a city', { 'disclosure.regulations.issued': 1, 'disclosure.regulations.inForce': 12 },
      '全年制发规章1件，未废止规章；截至2024年12月31日，现行有效规章12件。全年未制发、未废止行政规范性文件；截至2024年12月31日，无现行有效的行政规范性文件。'],
    ['rules are not asked for where none is known', { 'disclosure.regulations.issued': null },
      '全年未制发、未废止行政规范性文件；截至2024年12月31日，无现行有效的行政规范性文件。'],
  ],
  'overview.decisions': [
    ['nothing', {}, '全年未作出行政许可、行政处罚、行政强制决定，无行政事业性收费。'],
    ['one kind', { 'disclosure.licensing.decisions': 4529 }, '全年作出行政许可决定4529件，未作出行政处罚、行政强制决定；无行政事业性收费。'],
    ['all kinds', { 'disclosure.licensing.decisions': 4529, 'disclosure.penalties.decisions': 1100, 'disclosure.coercion.decisions': 65, 'disclosure.fees.amount': 18651.06 },
      '全年作出行政许可决定4529件、行政处罚决定1100件、行政强制决定65件；行政事业性收费金额18651.06万元。'],
    ['fees alone', { 'disclosure.fees.amount': 0.1 + 0.2 }, '全年未作出行政许可、行政处罚、行政强制决定，行政事业性收费金额0.3万元。'],
    ['blank', { 'disclosure.coercion.decisions': null, 'disclosure.fees.amount': null },
      '全年作出行政强制决定【待填：表二“行政强制”的“本年处理决定数量”】件，未作出行政许可、行政处罚决定；行政事业性收费金额【待填：表二“行政事业性收费”的“本年收费金额（单位：万元）”】万元。'],
  ],
  'overview.applications': [
    ['nothing', {}, '全年未收到政府信息公开申请，无上年结转申请。'],
    ['one, concluded', { ...flow(1, 0, 1, 0), 'applications.unavailable.notHeld.total': 1 },
      '全年新收政府信息公开申请1件，申请人为自然人；无上年结转申请。年内共办结1件，无结转下年度继续办理的申请。办理结果为无法提供1件。'],
    ['brought forward only', { ...flow(0, 2, 2, 0), 'applications.granted.total': 2 },
      '全年无新收政府信息公开申请，上年结转2件。年内共办结2件，无结转下年度继续办理的申请。办理结果为予以公开2件。'],
    ['none concluded', flow(3, 0, 0, 3), '全年新收政府信息公开申请3件，申请人均为自然人；无上年结转申请。年内无办结申请，结转下年度继续办理3件。'],
    ['all four', { ...flow(70, 2, 71, 1), 'applications.granted.total': 70, 'applications.withheld.stateSecret.total': 1 },
      '全年新收政府信息公开申请70件，申请人均为自然人；上年结转2件。年内共办结71件，结转下年度继续办理1件。办理结果为予以公开70件、不予公开1件。'],
    ['persons and bodies', { ...flow(9, 0, 0, 9), 'applications.received.person': 6, 'applications.received.enterprise': 2, 'applications.received.otherBody': 1 },
      '全年新收政府信息公开申请9件，其中自然人申请6件、法人或其他组织申请3件；无上年结转申请。年内无办结申请，结转下年度继续办理9件。'],
    ['one body', { ...flow(1, 0, 0, 1), 'applications.received.person': 0, 'applications.received.research': 1 },
      '全年新收政府信息公开申请1件，申请人为法人或其他组织；无上年结转申请。年内无办结申请，结转下年度继续办理1件。'],
    ['bodies alone', { ...flow(2, 0, 0, 2), 'applications.received.person': 0, 'applications.received.research': 2 },
      '全年新收政府信息公开申请2件，申请人均为法人或其他组织；无上年结转申请。年内无办结申请，结转下年度继续办理2件。'],
    ['a blank body', { ...flow(2, 0, 0, 2), 'applications.received.charity': null },
      '全年新收政府信息公开申请2件，其中自然人申请2件、法人或其他组织申请【待填：表三“一、本年新收政府信息公开申请数量”的“法人或其他组织”】件；无上年结转申请。年内无办结申请，结转下年度继续办理2件。'],
    ['blank totals', flow(null, null, null, null),
      '全年新收政府信息公开申请【待填：表三“一、本年新收政府信息公开申请数量”的“总计”】件；上年结转【待填：表三“二、上年结转政府信息公开申请数量”的“总计”】件。年内共办结【待填：表三“（七）总计”的“总计”】件，结转下年度继续办理【待填：表三“四、结转下年度继续办理”的“总计”】件。'],
    ['nothing received, the rest blank', flow(0, null, 0, 0),
      '全年无新收政府信息公开申请，上年结转【待填：表三“二、上年结转政府信息公开申请数量”的“总计”】件。年内无办结申请，无结转下年度继续办理的申请。'],
    ['every outcome', {
      ...flow(21, 0, 21, 0), 'applications.granted.total': 1, 'applications.partlyGranted.total': 2,
      'applications.withheld.stateSecret.total': 1, 'applications.withheld.enquiry.total': 2, 'applications.unavailable.unclear.total': 4,
      'applications.unprocessed.petition.total': 5,
        'applications.otherHandling.feeUnpaid.total': 2, 'applications.otherHandling.other.total': 4 },
      '全年新收政府信息公开申请21件，申请人均为自然人；无上年结转申请。年内共办结21件，无结转下年度继续办理的申请。办理结果为予以公开1件、部分公开2件、不予公开3件、无法提供4件、不予处理5件、其他处理6件。'],
    ['a blank outcome', { ...flow(1, 0, 1, 0), 'applications.granted.total': 1, 'applications.otherHandling.other.total': null },
      '全年新收政府信息公开申请1件，申请人为自然人；无上年结转申请。年内共办结1件，无结转下年度继续办理的申请。办理结果为予以公开1件、其他处理【待填：表三“（六）其他处理”的“总计”】件。'],
    ['a total of 0 against its own column', { 'applications.received.person': 2 },
      '全年新收政府信息公开申请0件，其中自然人申请2件；无上年结转申请。年内无办结申请，无结转下年度继续办理的申请。'],
  ],
  'overview.disputes': [
    ['nothing', {}, '全年未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。'],
    ['reviews only', { 'disputes.review.upheld': 1, 'disputes.review.pending': 1, 'disputes.review.total': 2 },
      '全年因政府信息公开工作被申请行政复议2件（结果维持1件、尚未审结1件），未发生被提起行政诉讼的情况。'],
    ['suits only', { 'disputes.directSuit.upheld': 1, 'disputes.directSuit.total': 1, 'disputes.suitAfterReview.corrected': 2, 'disputes.suitAfterReview.total': 2 },
      '全年未发生因政府信息公开工作被申请行政复议的情况；被提起行政诉讼3件（结果维持1件、结果纠正2件）。'],
    ['both', { 'disputes.review.other': 7, 'disputes.review.total': 7, 'disputes.directSuit.upheld': 13, 'disputes.directSuit.total': 15, 'disputes.directSuit.corrected': 2, 'disputes.suitAfterReview.other': 4, 'disputes.suitAfterReview.total': 4 },
      '全年因政府信息公开工作被申请行政复议7件（其他结果7件）；被提起行政诉讼19件（结果维持13件、结果纠正2件、其他结果4件）。'],
    ['a blank total', { 'disputes.review.total': null, 'disputes.directSuit.total': null },
      '全年因政府信息公开工作被申请行政复议【待填：表四“行政复议”的“总计”】件；被提起行政诉讼【待填：表四“行政诉讼”的“总计”】件。'],
    ['a total of 0 against its parts', { 'disputes.review.upheld': 10, 'disputes.suitAfterReview.upheld': 5 },
      '全年因政府信息公开工作被申请行政复议0件（结果维持10件）；被提起行政诉讼0件（结果维持5件）。'],
    ['a blank part', { 'disputes.review.upheld': null, 'disputes.review.total': 1 },
      '全年因政府信息公开工作被申请行政复议1件（结果维持【待填：表四“行政复议”的“结果维持”】件），未发生被提起行政诉讼的情况。'],
  ],
};

for (const [id, lines] of Object.entries(cases)) {
  describe(`the sentences of ${id}`, () => {
    for (const [why, figures, text] of lines) it(why, () => assert.equal(saidIn(id, reportWith(figures)), text));
  });
}

describe('the sentences about facts', () => {
  for (const [id, facts, text] of [
    ['overview.disclosure', { published: 69 }, '全年主动公开政府信息69条。'],
    ['overview.disclosure', { published: 0 }, '全年主动公开政府信息0条。'],
    ['overview.disclosure', {}, '全年主动公开政府信息【待填：主动公开政府信息条数】条。'],
    ['overview.supervision', { trainings: 3 }, '全年组织政府信息公开业务培训3次。'],
    ['overview.supervision', { trainings: 0 }, '全年未组织政府信息公开业务培训。'],
    ['overview.supervision', {}, '【待填：监督保障情况，如组织领导、业务培训次数、监督检查等】'],
    ['overview.disclosure', { published: Infinity }, '全年主动公开政府信息【待填：主动公开政府信息条数】条。'],
    ['overview.disclosure', { published: -1 }, '全年主动公开政府信息【待填：主动公开政府信息条数】条。'],
    ['overview.supervision', { trainings: Number.NaN }, '【待填：监督保障情况，如组织领导、业务培训次数、监督检查等】'],
    ['other.fee', { informationFee: 0 }, '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）有关规定，2024年收取政府信息公开信息处理费0元。'],
    ['other.fee', { informationFee: 2230.5 }, '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）有关规定，2024年收取政府信息公开信息处理费2230.5元。'],
    ['other.fee', {}, '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）有关规定，2024年收取政府信息公开信息处理费【待填：信息处理费金额，没有收取的填0】元。'],
  ] as const)
    it(`${id} of ${JSON.stringify(facts)}`, () => assert.equal(saidIn(id, reportWith({}), facts), text));

  for (const [agency, asks] of [['某区人民政府', true], ['某市', true], ['某镇人民政府', true], ['某区档案局', false], ['某街道办事处', false], ['某新区管理委员会', false]] as const)
    it(`${asks ? 'asks' : 'does not ask'} ${agency} for 工作考核、社会评议和责任追究结果`, () =>
      assert.equal(saidIn('overview.supervision', reportWith({}, agency), { trainings: 1 }),
        `全年组织政府信息公开业务培训1次。${asks ? '【待填：工作考核、社会评议和责任追究结果】' : ''}`));
});
