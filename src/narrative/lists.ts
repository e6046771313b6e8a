import type { FactKey } from './facts/fields.js';
import type { QuantityName } from './quantities.js';

/** One entry of an enumeration: what is counted, its bare name, the unit, and the reasons that stand behind it in brackets. */
export interface Item {
  /** A quantity, a fact, or the key of one figure. */
  readonly of: string;
  readonly name: string;
  /** Its name where it is the only one, and 其他 would name nothing. */
  readonly alone?: string;
  readonly unit: string;
  readonly reasons?: readonly Item[];
}

export interface List {
  readonly word: string;
  readonly items: readonly Item[];
}

function item(of: QuantityName, name: string, ...reasons: Item[]): Item {
  return { of, name, unit: '件', ...(reasons.length > 0 ? { reasons } : {}) };
}

function told(of: FactKey, name: string, unit: string): Item {
  return { of, name, unit };
}

function reason(row: string, name: string): Item {
  return { of: `applications.${row}.total`, name, unit: '件' };
}

function results(prefix: 'reviews' | 'suits'): Item[] {
  return [
    item(`${prefix}Upheld`, '结果维持'), item(`${prefix}Corrected`, '结果纠正'), item(`${prefix}Other`, '其他结果'),
    item(`${prefix}Pending`, '尚未审结'),
  ];
}

function applicant(column: string, name: string): Item {
  return { of: `applications.received.${column}`, name, unit: '件' };
}

/** Enumerations of the sentences. What is 0 is left out; a blank stays and shows. */
export const lists = {
  channels: { word: '公开渠道', items: [
    told('publishedOnSite', '政府网站', '条'), told('publishedOnMedia', '政务新媒体', '条'), told('publishedElsewhere', '其他渠道', '条'),
  ] },
  outreach: { word: '公开形式', items: [told('interpretations', '政策解读', '篇'), told('gazettes', '政府公报', '期')] },
  platforms: { word: '公开平台', items: [
    told('siteColumns', '政府网站信息公开专栏', '个'), told('mediaAccounts', '政务新媒体账号', '个'), told('offlinePoints', '线下公开场所', '处'),
  ] },
  work: { word: '保障工作', items: [
    told('meetings', '召开专题会议', '次'), told('trainings', '组织业务培训', '次'), told('inspections', '开展监督检查', '次'),
  ] },
  decisions: { word: '处理决定', items: [item('licensing', '行政许可'), item('penalties', '行政处罚'), item('coercion', '行政强制')] },
  applicants: { word: '申请人', items: [
    applicant('person', '自然人'), applicant('enterprise', '商业企业'), applicant('research', '科研机构'),
    applicant('charity', '社会公益组织'), applicant('legalService', '法律服务机构'),
    { ...applicant('otherBody', '其他'), alone: '其他组织' },
  ] },
  outcomes: { word: '办理结果', items: [
    item('granted', '予以公开'),
    item('partlyGranted', '部分公开'),
    item('withheld', '不予公开',
      reason('withheld.stateSecret', '属于国家秘密'), reason('withheld.otherLaw', '其他法律行政法规禁止公开'),
      reason('withheld.publicSafety', '危及“三安全一稳定”'), reason('withheld.thirdParty', '保护第三方合法权益'),
      reason('withheld.internalAffairs', '属于三类内部事务信息'), reason('withheld.deliberative', '属于四类过程性信息'),
      reason('withheld.enforcementFile', '属于行政执法案卷'), reason('withheld.enquiry', '属于行政查询事项')),
    item('unavailable', '无法提供',
      reason('unavailable.notHeld', '本机关不掌握相关政府信息'), reason('unavailable.needsCreating', '没有现成信息需要另行制作'),
      reason('unavailable.unclear', '补正后申请内容仍不明确')),
    item('unprocessed', '不予处理',
      reason('unprocessed.petition', '信访举报投诉类申请'), reason('unprocessed.repeated', '重复申请'),
      reason('unprocessed.publication', '要求提供公开出版物'), reason('unprocessed.excessive', '无正当理由大量反复申请'),
      reason('unprocessed.reconfirmation', '要求行政机关确认或重新出具已获取信息')),
    item('otherHandling', '其他处理',
      reason('otherHandling.notCorrected', '逾期不补正'), reason('otherHandling.feeUnpaid', '逾期不缴费'),
      reason('otherHandling.other', '其他')),
  ] },
  reviewResults: { word: '复议结果', items: results('reviews') },
  suitResults: { word: '诉讼结果', items: results('suits') },
  corrected: { word: '纠正', items: [item('reviewsCorrected', '行政复议结果纠正'), item('suitsCorrected', '行政诉讼结果纠正')] },
} as const satisfies Readonly<Record<string, List>>;

export type ListName = keyof typeof lists;
