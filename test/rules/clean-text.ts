import { currentForm } from '../../src/form/index.js';
import { textKeys, type TextKey } from '../../src/report/place.js';

/** A text in which no rule finds anything, whatever the figures of 2024, paragraph by paragraph. */
export const cleanText: Readonly<Record<TextKey, readonly string[]>> = {
  preface: [
    '本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制，由六个部分组成，所列数据的统计期限为2024年1月1日至2024年12月31日。',
  ],
  overview: [
    '2024年，本中心按照条例要求开展政府信息公开工作，总体情况如下。',
    '（一）主动公开。全年通过门户网站主动公开政府信息50条，其中工程进度25条、财务信息15条、其他信息10条，群众关心的建设项目都能在网上查到。',
    '（二）依申请公开。收到的政府信息公开申请都在法定期限内答复，答复前与申请人沟通，申请人没有异议。',
    '（三）政府信息管理。修订了公开属性审核办法，发布前由科室和综合科分别审核，过期的信息及时清理并归档。',
    '（四）政府信息公开平台建设。维护门户网站的公开专栏，新增重点工程栏目，方便群众查询。',
    '（五）监督保障。组织业务培训2次，接受上级考核评议，没有发生责任追究的情况。',
  ],
  disclosure: [],
  applications: [],
  disputes: [],
  problems: [
    '2024年，政府信息公开工作主要存在两个问题：一是解读材料的形式比较单一，图文并茂的内容不多；二是工作人员变动频繁，对公开流程还不熟悉。',
    '针对上述问题，采取以下两项措施：一是增加图表和问答形式的解读材料；二是编写操作手册，每季度组织一次业务学习。',
  ],
  other: ['2024年收取政府信息公开信息处理费0元。没有其他需要报告的事项。'],
};

export interface TextChanges {
  readonly title?: string;
  /** The paragraphs of these sections; null takes the section away with its heading. */
  readonly prose?: Readonly<Partial<Record<TextKey, readonly string[] | null>>>;
  readonly headings?: Readonly<Partial<Record<TextKey, string>>>;
  /** The order of the sections. */
  readonly order?: readonly TextKey[];
}

/** The rows of a sheet that holds the text with something changed. */
export function linesWith({ title, prose = {}, headings = {}, order = textKeys }: TextChanges): string[] {
  return [title ?? '宁波市北仑区公共项目建设管理中心2024年政府信息公开工作年度报告', ...order.flatMap((key) => {
    const own = prose[key] === undefined ? cleanText[key] : prose[key];
    const heading = headings[key] ?? currentForm.sections.find((section) => section.key === key)?.heading;
    return own === null ? [] : [...(heading === undefined ? [] : [heading]), ...own];
  })];
}

/** Each section as one text. */
export function joinedWith({ prose = {} }: TextChanges): Partial<Record<TextKey, string>> {
  return Object.fromEntries(textKeys.flatMap((key) => {
    const own = prose[key] === undefined ? cleanText[key] : prose[key];
    return own === null ? [] : [[key, own.join('\n')]];
  }));
}
