/**
 * What each rule says, filled with the values that it found; `{where}` is the place. A rule whose findings carry other
 * facts (an equation, an entry) has its sentence in message.ts. Asked of a person who is not here: what is wrong, what to do.
 */
export const sentences: Readonly<Record<string, string>> = {
  'layout/heading-number': '标题“{found}”前面缺少序号，应为“{official}”。请改 {where}。',
  'layout/heading-variant': '标题“{found}”与格式的“{official}”写法不同。沿用条例说法的不用改，写错的请改 {where}。',
  'layout/label-variant': '“{found}”应为“{official}”。请改 {where}。',
  'layout/numbering': '序号的标点与格式不同，应写作“1.”。请改 {where}。',
  'layout/row-order': '“{label}”排在了“{after}”的前面，与格式的次序不同。请按格式移动 {where} 所在的行。',
  'layout/column-order': '“{label}”列排在了“{after}”列的前面，与格式的次序不同。请按格式移动 {where} 所在的列。',
  'layout/extra-line': '格式里没有{label}这一{line}，里面的数没有读。请删去 {where} 所在的{line}，或把数移到应在的位置。',
  'layout/note-missing': '左上角缺少勾稽关系的说明。请在 {where} 补上“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”。',
  'layout/caption': '条款号依次应为第二十条第（一）、（五）、（六）、（八）项，现在{found}。请照格式改正，见 {where}。',
  'layout/fee-unit': '“{found}”没有标明万元，应为“本年收费金额（单位：万元）”。请改 {where}，并核对金额是按万元填的。',
  'layout/hidden': '{where} 所在的行或列被隐藏了，数照样参加求和。请取消隐藏后核对。',
  'layout/legacy-form': '{table}还是 2019 年的旧格式（{where} {marker}），与 2021 年格式不同的数没有读。请按 2021 年格式重新填。',
  'entry/total-blank': '{where} 的总计是空的，分项都填了数。请填上分项之和。',
  'entry/fee-precision': '{where} 是 {fee}，小数超过 6 位，已不到一分钱。请四舍五入到 6 位以内。',
  'entry/typed-total': '{where} 的总计是手填的，同一张表的其他总计是公式。请核对，最好改用公式。',
  'entry/display-rounding': '{where} 显示为 {shown}，实际是 {stored}。请改成要公开的数。',
  'disclosure/implied-opening': '现行有效 {inForce}，小于本年净增 {net}（制发 {issued} 减废止 {repealed}），上年存量成了负数。请核对 {where}。',
  'disclosure/issued-above-in-force': '本年制发 {issued} 多于现行有效 {inForce}，只有当年制发、当年又废止的才会这样。请核对 {where}。',
  'disclosure/rules-authority': '{body}没有规章制定权，规章应为 0。请核对 {where}；是行政规范性文件的，填到下一行。',
  'disclosure/normative-authority': '事业单位一般不能制发行政规范性文件。请核对 {where}；经授权的，说明情况。',
  'disclosure/fee-unit': '收费金额 {fee}，{doubt}；这里的单位是万元。请核对 {where}。',
  'disclosure/fee-first-time': '上年没有行政事业性收费，本年为 {fee} 万元。请核对 {where} 的收费项目和依据。',
  'disclosure/size-of-body': '{where} 达到 10000 件以上，与{body}的职能不相称。请核对统计口径。',
  'disclosure/coercion-alone': '有行政强制 {coercion} 件，许可和处罚都是 0。请核对 {where} 有没有填错行。',
  'applications/total-only': '只填了总计，没有分到六类申请人。请按台账补填 {where} 左边的各格。',
  'applications/carried-forward-large': '结转下年度 {carried} 件，占本年新收 {received} 件的 {percent}%。请核对 {where} 有没有漏计办结。',
  'applications/nothing-concluded': '新收加上年结转 {all} 件，没有一件办结。请核对 {where}；都是年末收到的，说明情况。',
  'applications/other-heavy': '“3.其他”{other} 件，占办结 {concluded} 件的 {percent}%。请核对 {where} 的归类。',
  'applications/secret-at-grassroots': '{body}以国家秘密为由不公开 {secret} 件。请核对 {where} 和定密依据。',
  'applications/fee-unpaid-without-notice': '有 {unpaid} 件逾期未缴费，第六部分却说没有收费。请核对 {where} 和第六部分。',
  'applications/fee-by-piece': '全年新收 {received} 件，第六部分却写着按件收费，而按件收费从一个月内第 11 件起算。请核对 {where} 和第六部分。',
  'applications/placeholder-values': '{count} 个数个个相同或依次递增，像是占位用的。请核对 {where}，换成实际的数。',
  'disputes/corrected-unexplained': '有 {count} 件被纠正，第五部分没有说到原因和改进。请核对 {where}，补写第五部分。',
  'disputes/suit-without-review': '有复议后起诉 {suits} 件，本年和上年都没有行政复议。请核对 {where}；未经复议的，移到“未经复议直接起诉”。',
  'disputes/above-applications': '复议、诉讼共 {cases} 件，多于本年新收 {received} 件。往年申请引起的不算错，请核对 {where}。',
  'disputes/none-for-many': '本年新收 {received} 件，没有一件复议、诉讼。请核对 {where} 有没有漏填。',
  'disputes/pending-not-carried': '{block}本年总计 {total} 件，少于上年尚未审结的 {pending} 件。请核对 {where} 有没有漏计上年的案件。',
  'carry/total': '上年结转总计填 {now}，上年年报的结转下年度是 {before}。请核对 {where}。',
  'carry/column': '{column}列：上年结转填 {now}，上年年报的结转下年度是 {before}。请核对 {where}。',
  'carry/stock': '现行有效填 {inForce}，上年 {before} 加制发 {issued} 减废止 {repealed}，应为 {expected}，相差 {difference}。请核对 {where}；因清理、划转而变的，说明情况。',
  'carry/swing': '“{label}”上年 {before}，本年 {now}，变化过大。请核对 {where}。',
  'carry/identical': '三张表的数与上年年报完全相同。请换成本年的数。',
  'carry/year': '选的是 {year} 年度的年报，应选 {expected} 年度的。',
  'waiver/lapsed': '原来的说明（{name}：{reason}）因数字改变而失效。请核对后重新说明。',
  'waiver/unused': '有一条说明已经用不上（{name}：{reason}），问题已不存在。可以删去。',
};

/** What a rule says when it cannot decide for another reason than a figure that is not known. */
export const undecidedSentences: Readonly<Record<string, string>> = {
  'carry/year': '上年年报是 {form} 年格式，表二的含义不同，没有比较。',
  'disclosure/rules-authority': '规章一行填了数，但不知道单位类别，不能判断有没有规章制定权。请在“填报”中选单位类别，并核对 {where}。',
};

/** Throws for a placeholder without a value: a programmer's error. */
export function fillSentence(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w{1,20})\}/g, (_, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`no value for {${name}} in ${sentence}`);
    return String(values[name]);
  });
}
