import type { Equation, EquationRule, FigureKey, TableKey } from '../form/types.js';
import { figureOf } from '../form/index.js';
import { areaAddress, parseAddress } from '../grid/address.js';
import { joinCells } from '../grid/areas.js';
import type { Area } from '../grid/grid.js';
import type { EntryProblem } from '../report/entry.js';
import type { Place } from '../report/report.js';
import type { Breach, Rule, RuleContext } from '../rules/rule.js';
import { fillSentence, sentences, undecidedSentences } from './sentences.js';

/** Areas that a sentence names before it only counts the cells. */
const mostAreas = 6;

/** Longest quotation of what stands in a cell. */
const longestQuote = 20;

/** Turns the facts of a finding into one Chinese sentence or two: what, by how much, where, what to do. */
export function messageOf(
  { outcome, figures, places, facts }: Pick<Breach, 'outcome' | 'figures' | 'facts'> & { readonly places: readonly Place[] | undefined },
  context: RuleContext, rule: Pick<Rule, 'id' | 'title'>,
): string {
  const where = places ? cellsOf(places) : placesOf(figures, context);
  switch (facts.kind) {
    case 'tally':
      return `${tally(facts.equation, facts.left, facts.right, context)}请核对 ${where}。`;
    case 'missing':
      return `${facts.equations.length} 条${equationName[facts.equations[0]!.rule]}等式没能检查：${missing(figures, where, context)}。`;
    case 'entry':
      return entry(where, facts.text, facts.problem, figureOf(context.form, figures[0]!).unit);
    case 'uncomputed':
      return uncomputed(where);
    case 'blank':
      return facts.whole ? '整张表还没有填。没有的请填 0。' : `${where} 是空格。没有的请填 0。`;
    case 'table-missing':
      return `没有找到“${headingOf(facts.table, context)}”表。请打开含有此表的工作表，或选中整张表后点“绑定所选区域”。`;
    case 'table-ambiguous':
      return `“${headingOf(facts.table, context)}”表有 ${facts.candidates.length} 处：${facts.candidates.join('、')}。请选中要检查的一处，再点“绑定所选区域”。`;
    case 'figures-missing':
      return `表里缺少${linesNamed(facts.lines)}，请按 2021 年格式补上。`;
    case 'values':
      return fillSentence((outcome === 'unchecked' ? undecidedSentences : sentences)[rule.id]!, { ...facts.values, where });
    case 'undecided':
      return `“${rule.title}”没能检查：${where} 还没有填成数字。`;
    case 'crash':
      return `这一项没能检查：规则 ${rule.id} 出错。其他检查不受影响，请把这条信息发给开发者：${facts.error}`;
  }
}

/** Why these figures are not known: `D17 还没有填成数字`, or `表里没有“2.重复申请”` where none of them is there. */
function missing(figures: readonly FigureKey[], where: string, { form, report }: RuleContext): string {
  if (figures.some((key) => key in report.figures)) return `${where} 还没有填成数字`;
  const lines = figures.map((key) => {
    const { table, row, rowPath, columnPath } = figureOf(form, key);
    const wholeRow = form.tables[table].figures.every((figure) => figure.row !== row || !(figure.key in report.figures));
    return (wholeRow ? rowPath : columnPath).at(-1)!;
  });
  return `表里没有${linesNamed([...new Set(lines)])}`;
}

const equationName: Readonly<Record<EquationRule, string>> = {
  'applications/balance': '收办平衡',
  'applications/breakdown': '分项合计',
  'applications/row-total': '行总计',
  'disputes/total': '结果合计',
};

function tally(equation: Equation, left: number, right: number, { report }: RuleContext): string {
  const off = left > right ? `左边多 ${left - right}` : `左边少 ${right - left}`;
  const apart = `相差 ${Math.abs(left - right)}`;
  const value = (key: FigureKey): number => report.figures[key]!;
  switch (equation.rule) {
    case 'applications/balance': {
      const [received, broughtForward] = equation.left.map(value);
      const [concluded, carriedForward] = equation.right.map(value);
      return `${equation.along}列：新收 ${received} 加上年结转 ${broughtForward}，应等于办结 ${concluded} 加结转下年度 ${carriedForward}，${off}。`;
    }
    case 'applications/breakdown':
      return `${equation.along}列：（一）至（六）合计 ${left}，（七）总计填 ${right}，${apart}。`;
    case 'applications/row-total':
      return `“${equation.along}”行：各类申请人合计 ${left}，总计填 ${right}，${apart}。`;
    case 'disputes/total':
      return `${equation.along}：维持、纠正、其他、尚未审结合计 ${left}，总计填 ${right}，${apart}。`;
  }
}

function entry(where: string, text: string, problem: EntryProblem, unit: string): string {
  const said = `${where} 填的是“${shortened(text)}”`;
  const number = problem.suggestion;
  switch (problem.kind) {
    case 'excel-error': return `${where} 的公式出错（${text}），请改正公式或填上数字。`;
    case 'uncomputed': return uncomputed(where);
    case 'formula-text': return `${said}，是文字，不是公式。请重新输入公式，或者直接填数字。`;
    case 'text': return `${said}，不是数字。请填数字，没有的填 0。`;
    case 'date': return `${where} 变成了日期，请把格式改成常规后重新填数字。`;
    case 'unit':
      if (number === undefined) return `${said}，这里以“${unit}”为单位，只填数字。`;
      // 251000元 in a cell for 万元 is another number there
      return parseFloat(text.normalize('NFKC').replace(/[,\s]/g, '')) === number ? `${said}，这里只填数字：${number}。` : `${said}，这里以“${unit}”为单位，应填 ${number}，请核对。`;
    case 'negative': return `${where} 是负数 ${shortened(text)}，请核对。`;
    case 'fraction': return `${where} 是 ${shortened(text)}，件数应为整数，请核对。`;
    case 'placeholder': return `${said}，请填实际数，没有的填 0。`;
    case 'chinese-numeral': return `${said}，请用阿拉伯数字：${number}。`;
    case 'full-width': return `${said}，是全角数字，请用半角：${number}。`;
    case 'thousands': return `${said}，带了千位分隔符，请填 ${number}。`;
    case 'number-as-text': return `${where} 的 ${shortened(text.trim())} 存成了文字，求和时会漏掉，请重新填成数字。`;
    case 'leading-zero': return `${said}，前面的 0 是多余的，请填 ${number}。`;
    case 'whitespace': return `${said}，里面有空格，请填 ${number}。`;
  }
}

function uncomputed(where: string): string {
  return `${where} 的公式还没有算出结果，请用表格软件打开并保存后再校验。`;
}

function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

/** All of a few lines, the first of many. */
function linesNamed(lines: readonly string[]): string {
  const named = lines.length > 4 ? lines.slice(0, 3) : lines;
  return `${named.map((line) => `“${line}”`).join('、')}${named.length < lines.length ? ` 等 ${lines.length} 行或列` : ''}`;
}

function headingOf(table: TableKey, { form }: Pick<RuleContext, 'form'>): string {
  return form.tables[table].heading.replace(/^[一二三四五六]、/, '');
}

/** `D4:I4、D27`; a report without cells names the figures by their printed labels. */
function placesOf(figures: readonly FigureKey[], { form, report }: RuleContext): string {
  const cells = figures.flatMap((key) => {
    const place = report.places[key];
    const area = place && 'cell' in place ? parseAddress(place.cell) : undefined;
    return area ? [area] : [];
  });
  if (cells.length === figures.length) return inAreas(cells);
  const names = figures.map((key) => figureName(form, key));
  return names.length > 3 ? `${names.slice(0, 2).join('、')}等 ${names.length} 个数` : names.join('、');
}

function cellsOf(places: readonly Place[]): string {
  return inAreas(places.flatMap((place) => ('cell' in place ? parseAddress(place.cell) ?? [] : [])));
}

function inAreas(cells: readonly Area[]): string {
  const areas = joinCells(cells).map(areaAddress);
  return areas.length > mostAreas ? `${areas.slice(0, mostAreas).join('、')} 等 ${cells.length} 格` : areas.join('、');
}

/** `一、本年新收政府信息公开申请数量·自然人`. */
export function figureName(form: RuleContext['form'], key: FigureKey): string {
  const { rowPath, columnPath } = figureOf(form, key);
  return `${rowPath[rowPath.length - 1]}·${columnPath[columnPath.length - 1]}`;
}
