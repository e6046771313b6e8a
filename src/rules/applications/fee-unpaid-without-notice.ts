import { law, levels, type Rule } from '../rule.js';
import { said } from '../said.js';

function saysNoFee(text: string): boolean {
  return text.split(/[。；;\n]/).some((sentence) => /(?:未|没有|无)(?:发出|产生|收取|涉及)?[^，,]{0,12}(?:收费通知|信息处理费|收费)/.test(sentence));
}

export const feeUnpaidWithoutNotice: Rule = {
  id: 'applications/fee-unpaid-without-notice',
  level: levels('warning'),
  basis: law('国办函〔2020〕109号《政府信息公开信息处理费管理办法》'),
  title: '有逾期未缴费的申请，第六部分却说没有收费',
  checks: '表三“申请人逾期未按收费通知要求缴纳费用”大于 0，而第六部分写着没有发出收费通知或没有收取信息处理费。',
  why: '逾期未缴费，先要发出收费通知。两处必有一处不对。',
  remedy: '核对收费通知的情况，改正表三或第六部分。',
  *check({ report, known }) {
    const key = 'applications.otherHandling.feeUnpaid.total';
    const [unpaid] = known(key) ?? [];
    if (unpaid === undefined || unpaid === 0 || !saysNoFee(report.sections.other ?? '')) return;
    yield said('applications', [key], { unpaid });
  },
};
