/** What the whole text has to state where it is not 0: figures by name, and the words that do where it is the only one of its kind. */
export const stated: readonly (readonly [name: string, alone?: string])[] = [
  ['rulesIssued'], ['rulesRepealed'], ['rulesInForce'], ['documentsIssued'], ['documentsRepealed'], ['documentsInForce'],
  ['licensing'], ['penalties'], ['coercion'], ['fees'],

  ['received'], ['broughtForward'], ['concluded'], ['carriedForward'],
  ['applications.received.person', '自然人'], ['applications.received.enterprise', '商业企业'],
  ['applications.received.research', '科研机构'], ['applications.received.charity', '社会公益组织'],
  ['applications.received.legalService', '法律服务机构'], ['applications.received.otherBody', '其他组织'],

  ['granted', '予以公开'], ['partlyGranted', '部分公开'], ['withheld', '不予公开'], ['unavailable', '无法提供'],
  ['unprocessed', '不予处理'], ['otherHandling', '其他处理'],
  ['applications.withheld.stateSecret.total', '属于国家秘密'], ['applications.withheld.otherLaw.total', '其他法律行政法规禁止公开'],
  ['applications.withheld.publicSafety.total', '危及“三安全一稳定”'], ['applications.withheld.thirdParty.total', '保护第三方合法权益'],
  ['applications.withheld.internalAffairs.total', '属于三类内部事务信息'], ['applications.withheld.deliberative.total', '属于四类过程性信息'],
  ['applications.withheld.enforcementFile.total', '属于行政执法案卷'], ['applications.withheld.enquiry.total', '属于行政查询事项'],
  ['applications.unavailable.notHeld.total', '本机关不掌握相关政府信息'],
  ['applications.unavailable.needsCreating.total', '没有现成信息需要另行制作'],
  ['applications.unavailable.unclear.total', '补正后申请内容仍不明确'],
  ['applications.unprocessed.petition.total', '信访举报投诉类申请'], ['applications.unprocessed.repeated.total', '重复申请'],
  ['applications.unprocessed.publication.total', '要求提供公开出版物'], ['applications.unprocessed.excessive.total', '无正当理由大量反复申请'],
  ['applications.unprocessed.reconfirmation.total', '要求行政机关确认或重新出具已获取信息'],
  ['applications.otherHandling.notCorrected.total', '逾期不补正'], ['applications.otherHandling.feeUnpaid.total', '逾期不缴费'],
  ['applications.otherHandling.other.total', '其他'],

  ['reviews'], ['reviewsUpheld', '结果维持'], ['reviewsCorrected', '结果纠正'], ['reviewsOther', '其他结果'], ['reviewsPending', '尚未审结'],
  ['suits'], ['suitsUpheld', '结果维持'], ['suitsCorrected', '结果纠正'], ['suitsOther', '其他结果'], ['suitsPending', '尚未审结'],
];
