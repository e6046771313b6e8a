import type { Form, SectionKey } from '../form/types.js';
import { all, any, blank, either, equal, exactly, isGovernment, none, not, some, toldAboutDisputes, type Condition } from './conditions.js';
import { counted, missing, type ListName } from './lists.js';
import type { QuantityName } from './quantities.js';
import type { Paragraph } from './types.js';

/** A sentence or a part of one. {name} is a quantity or a list, {name:none} the entries of a list that are 0. */
export interface Saying {
  readonly say: string;
  readonly when: Condition;
}

/** Alternatives: the first that applies is said, or nothing. */
export type Choice = readonly Saying[];

export interface ParagraphPlan {
  readonly id: string;
  readonly kind: Paragraph['kind'];
  readonly choices: readonly Choice[];
}

const always: Condition = () => true;
const say = (text: string, ...when: readonly Condition[]): Saying => ({ say: text, when: when.length === 0 ? always : all(...when) });
const choose = (...sayings: readonly Saying[]): Choice => sayings;
const lists = (name: ListName): Condition => (source) => counted(source, name).length > 0;
const lacks = (name: ListName): Condition => (source) => missing(source, name).length > 0;
/** Results are not asked for one by one where not even their total is told. */
const results = (total: QuantityName, name: ListName): Condition => all(lists(name), either(any(total), not(blank(total))));

const body = (id: string, ...choices: readonly Choice[]): ParagraphPlan => ({ id, kind: 'body', choices });
const aspect = (id: string, text: string): ParagraphPlan => ({ id, kind: 'subheading', choices: [choose(say(text))] });

export const title: ParagraphPlan = { id: 'title', kind: 'title', choices: [choose(say('{agency}{year}年政府信息公开工作年度报告'))] };

/** The names of the sections stand in quotation marks: that of 四 has a 、 of its own. */
export const preface: ParagraphPlan = body('preface',
  choose(say('本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈{form.title}〉的通知》（{form.basis}）编制。')),
  choose(say('全文包括{form.sections}{form.count}个部分。')),
  choose(say('所列数据的统计期限为{year}年1月1日至{year}年12月31日。')));

/** What was issued and repealed in the year, and what is in force at its end. */
function stock(what: string, issued: QuantityName, repealed: QuantityName, inForce: QuantityName, when: Condition = always): Choice[] {
  return [
    choose(
      say(`全年未制发、未废止${what}`, when, none(issued, repealed)),
      say(`全年未制发${what}，废止{${repealed}}件`, when, none(issued)),
      say(`全年制发${what}{${issued}}件，未废止${what}`, when, none(repealed)),
      say(`全年制发${what}{${issued}}件，废止{${repealed}}件`, when)),
    choose(
      say(`；截至{year}年12月31日，无现行有效的${what}。`, when, none(inForce)),
      say(`；截至{year}年12月31日，现行有效${what}{${inForce}}件。`, when)),
  ];
}

const overview: readonly ParagraphPlan[] = [
  body('overview.opening', choose(say('{year}年，{agency}开展政府信息公开工作的总体情况如下。'))),

  aspect('overview.disclosure.heading', '（一）主动公开'),
  body('overview.disclosure', choose(say('全年主动公开政府信息{published}条。'))),
  body('overview.documents',
    ...stock('规章', 'rulesIssued', 'rulesRepealed', 'rulesInForce', any('rulesIssued', 'rulesRepealed', 'rulesInForce')),
    ...stock('行政规范性文件', 'documentsIssued', 'documentsRepealed', 'documentsInForce')),
  body('overview.decisions',
    choose(
      say('全年作出{decisions}，未作出{decisions:none}决定；', lists('decisions'), lacks('decisions')),
      say('全年作出{decisions}；', lists('decisions')),
      say('全年未作出{decisions:none}决定，')),
    choose(
      say('无行政事业性收费。', none('fees')),
      say('行政事业性收费金额{fees}万元。'))),

  aspect('overview.applications.heading', '（二）依申请公开'),
  body('overview.applications',
    choose(
      say('全年未收到政府信息公开申请', none('received', 'broughtForward')),
      say('全年无新收政府信息公开申请', none('received')),
      say('全年新收政府信息公开申请{received}件')),
    choose(
      say('，申请人为自然人', exactly('received', 1), equal('received', 'receivedPersons'), none('receivedBodies')),
      say('，申请人均为自然人', some('received'), equal('received', 'receivedPersons'), none('receivedBodies')),
      say('，申请人为法人或其他组织', exactly('received', 1), equal('received', 'receivedBodies'), none('receivedPersons')),
      say('，申请人均为法人或其他组织', some('received'), equal('received', 'receivedBodies'), none('receivedPersons')),
      say('，其中{applicants}', any('received'), lists('applicants'))),
    choose(
      say('，无上年结转申请。', none('received', 'broughtForward')),
      say('；无上年结转申请。', none('broughtForward')),
      say('，上年结转{broughtForward}件。', none('received')),
      say('；上年结转{broughtForward}件。')),
    choose(
      say('', none('received', 'broughtForward', 'concluded', 'carriedForward')),
      say('年内无办结申请，无结转下年度继续办理的申请。', none('concluded', 'carriedForward')),
      say('年内无办结申请，结转下年度继续办理{carriedForward}件。', none('concluded')),
      say('年内共办结{concluded}件，无结转下年度继续办理的申请。', none('carriedForward')),
      say('年内共办结{concluded}件，结转下年度继续办理{carriedForward}件。')),
    choose(say('办理结果为{outcomes}。', any('concluded'), lists('outcomes')))),
  body('overview.disputes',
    choose(
      say('全年未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。', none('reviews', 'suits')),
      say('全年未发生因政府信息公开工作被申请行政复议的情况', none('reviews')),
      say('全年因政府信息公开工作被申请行政复议{reviews}件（{reviewResults}）', results('reviews', 'reviewResults')),
      say('全年因政府信息公开工作被申请行政复议{reviews}件')),
    choose(
      say('', none('reviews', 'suits')),
      say('，未发生被提起行政诉讼的情况。', none('suits')),
      say('；被提起行政诉讼{suits}件（{suitResults}）。', results('suits', 'suitResults')),
      say('；被提起行政诉讼{suits}件。'))),

  aspect('overview.management.heading', '（三）政府信息管理'),
  body('overview.management', choose(say('【待填：政府信息管理情况，如政府信息的制作、公开属性认定、保密审查、发布审核、动态更新和归档】'))),

  aspect('overview.platforms.heading', '（四）政府信息公开平台建设'),
  body('overview.platforms', choose(say('【待填：政府信息公开平台建设情况，如政府网站政府信息公开专栏、政务新媒体、政府公报和线下公开场所】'))),

  aspect('overview.supervision.heading', '（五）监督保障'),
  body('overview.supervision',
    choose(
      say('{trainings}', blank('trainings')),
      say('全年未组织政府信息公开业务培训。', none('trainings')),
      say('全年组织政府信息公开业务培训{trainings}次。')),
    choose(say('【待填：工作考核、社会评议和责任追究结果】', isGovernment))),
];

const problems: readonly ParagraphPlan[] = [
  body('problems.problems', choose(say('{year}年，政府信息公开工作主要存在以下问题：{problems}。'))),
  body('problems.measures',
    choose(say('针对上述问题，改进措施如下：{measures}。')),
    choose(say('{corrected}，【待填：被纠正的原因和改进措施】。', any('reviewsCorrected', 'suitsCorrected'), not(toldAboutDisputes)))),
];

const other: readonly ParagraphPlan[] = [
  body('other.fee', choose(say('按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）有关规定，{year}年收取政府信息公开信息处理费{informationFee}元。'))),
  body('other.matters', choose(say('【待填：其他需要报告的事项，没有的写“无其他需要报告的事项”】'))),
];

/** A section whose content is a table says where it is, in words that hold in a sheet, in Word and on a web page. */
function tableSection(form: Form, key: SectionKey): readonly ParagraphPlan[] {
  return [body(`${key}.table`, choose(say(`{year}年${sectionName(form, key)}见本部分表格。`)))];
}

export function paragraphsOf(form: Form, key: SectionKey): readonly ParagraphPlan[] {
  switch (key) {
    case 'overview': return overview;
    case 'problems': return problems;
    case 'other': return other;
    case 'disclosure': case 'applications': case 'disputes': return tableSection(form, key);
  }
}

/** The heading without its ordinal. */
export function sectionName(form: Form, key: SectionKey): string {
  return form.sections.find((section) => section.key === key)!.heading.replace(/^[一二三四五六七八九十]+、/, '');
}
