/** Tables that the forms of 2019 and 2021 print alike. */
import { columns, crossed, group, headed, row, type TableBody } from './define.js';
import type { Node } from './tree.js';

/** Table 3; the forms differ in （六）其他处理 alone. */
export function applicationsWith(otherHandling: Node): TableBody {
  return crossed('applications', '表三', {
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    banner: '申请人情况',
    columns: [
      ...columns(['person', '自然人']),
      group('法人或其他组织', columns(
        ['enterprise', '商业企业'], ['research', '科研机构'], ['charity', '社会公益组织'],
        ['legalService', '法律服务机构'], ['otherBody', '其他'])),
      ...columns(['total', '总计']),
    ],
    rows: [
      row('received', '一、本年新收政府信息公开申请数量'),
      row('broughtForward', '二、上年结转政府信息公开申请数量'),
      group('三、本年度办理结果', [
        row('granted', '（一）予以公开'),
        row('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
        group('（三）不予公开', [
          row('withheld.stateSecret', '1.属于国家秘密'),
          row('withheld.otherLaw', '2.其他法律行政法规禁止公开'),
          row('withheld.publicSafety', '3.危及“三安全一稳定”'),
          row('withheld.thirdParty', '4.保护第三方合法权益'),
          row('withheld.internalAffairs', '5.属于三类内部事务信息'),
          row('withheld.deliberative', '6.属于四类过程性信息'),
          row('withheld.enforcementFile', '7.属于行政执法案卷'),
          row('withheld.enquiry', '8.属于行政查询事项'),
        ]),
        group('（四）无法提供', [
          row('unavailable.notHeld', '1.本机关不掌握相关政府信息'),
          row('unavailable.needsCreating', '2.没有现成信息需要另行制作'),
          row('unavailable.unclear', '3.补正后申请内容仍不明确'),
        ]),
        group('（五）不予处理', [
          row('unprocessed.petition', '1.信访举报投诉类申请'),
          row('unprocessed.repeated', '2.重复申请'),
          row('unprocessed.publication', '3.要求提供公开出版物'),
          row('unprocessed.excessive', '4.无正当理由大量反复申请'),
          row('unprocessed.reconfirmation', '5.要求行政机关确认或重新出具已获取信息'),
        ]),
        otherHandling,
        row('concluded', '（七）总计'),
      ]),
      row('carriedForward', '四、结转下年度继续办理'),
    ],
  });
}

export const disputes = headed('disputes', '表四', {
  groups: [
    row('review', '行政复议'),
    group('行政诉讼', [row('directSuit', '未经复议直接起诉'), row('suitAfterReview', '复议后起诉')]),
  ],
  columns: columns(
    ['upheld', '结果维持'], ['corrected', '结果纠正'], ['other', '其他结果'], ['pending', '尚未审结'], ['total', '总计']),
});
