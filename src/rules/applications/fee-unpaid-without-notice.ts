import { textOf } from '../../report/text.js';
import { law, levels } from '../card.js';
import { rule } from '../rule.js';

/** 未缴纳信息处理费 and 未按收费通知缴费 speak of the applicant, and a notice that was sent may well have brought in nothing. */
function saysNoFee(text: string): boolean {
  const clauses = text.split(/[，,。；;\n]/);
  const denied = clauses.filter((clause) => /(?:未|没有|无)[^按缴减退]{0,16}(?:收费通知|信息处理费|收费)/.test(clause));
  return denied.length > 0 && !clauses.some((clause) => !denied.includes(clause) && /(?:发|送|寄|出具).{0,10}(?:收费|缴费)通知/.test(clause));
}

export const feeUnpaidWithoutNotice = rule({
  id: 'applications/fee-unpaid-without-notice',
  level: levels('warning'),
  basis: law('国办函〔2020〕109号《政府信息公开信息处理费管理办法》'),
  title: '有逾期未缴费的申请，第六部分却说没有收费',
  checks: '表三“申请人逾期未按收费通知要求缴纳费用”大于0，而第六部分写着没有发出收费通知或没有收取信息处理费。',
  why: '逾期未缴费，先要发出收费通知。两处必有一处不对。',
  remedy: '核对收费通知的情况，改正表三或第六部分。',
  says: '有{unpaid}件逾期未缴费，第六部分却说没有收费。请核对{where}和第六部分。',
  *check({ report, known }, say) {
    const key = 'applications.otherHandling.feeUnpaid.total';
    const [unpaid] = known(key) ?? [];
    if (unpaid === undefined || unpaid === 0 || !saysNoFee(textOf(report.sections, 'other'))) return;
    yield say('applications', [key], { unpaid });
  },
});
