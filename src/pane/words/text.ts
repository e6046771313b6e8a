import { currentForm } from '../../form/index.js';
import type { Form } from '../../form/types.js';
import { figureName } from '../../check/places.js';
import type { Refreshed } from '../../narrative/edited.js';
import { templateFaultWords, type TemplateFault } from '../../narrative/template/fault.js';
import type { Slot } from '../../narrative/types.js';
import type { Report } from '../../report/report.js';
import type { PlannedText } from '../../workbook/text/texts.js';
import { addressOf, joinedPlaces } from '../state/places.js';

const toFill = /【待[填核]：[^】]{0,400}】/;

/** The parts of a text that a person still has to write, apart from the rest. */
export function splitToFill(text: string): { readonly text: string; readonly blank: boolean }[] {
  return text.split(new RegExp(`(${toFill.source})`)).filter((part) => part !== '')
    .map((part) => ({ text: part, blank: toFill.test(part) }));
}

/** How much was written and what is left to do. */
export function outcomeWords(outcome: Exclude<PlannedText, { kind: 'conflict' }>): string {
  if (outcome.kind === 'create') {
    const texts = outcome.written.paragraphs.map(({ text }) => text);
    return `已生成“${outcome.sheet}”，共${texts.length}段。${openWords(texts)}`;
  }
  const { steps } = outcome.plan;
  const count = (...statuses: readonly string[]): number => steps.filter(({ status }) => statuses.includes(status)).length;
  const changed = count('update', 'refresh', 'replace', 'add', 'removed');
  const kept = count('kept', 'refresh', 'deleted');
  const texts = steps.flatMap(({ status, present, next, refreshed }) =>
    (status === 'kept' ? present ?? [] : status === 'deleted' || status === 'removed' ? [] : refreshed?.text ?? next ?? []));
  return `${changed === 0
    ? `“${outcome.sheet}”没有要改的段落`
    : `已更新“${outcome.sheet}”的${changed}段`}${kept === 0 ? '' : `，保留了您改过的${kept}段`}。${openWords(texts)}`;
}

export function conflictWords(sheet: string): string {
  return `已有名为“${sheet}”的工作表，不是本工具生成的，没有改动任何内容。请先给它改名，再点“生成文字”。`;
}

/** The sheet was changed between the preview and the writing. */
export function changedWords(sheet: string): string {
  return `“${sheet}”刚才有改动，没有写入。请再点一次“更新文字”。`;
}

/** Where the number in a sentence comes from. */
export function sourceWords({ source }: Slot, report: Report, form: Form = currentForm): string {
  if ('fact' in source) return '来自上面填的内容';
  if ('untold' in source) return '在上面填写';
  if ('identity' in source) return source.identity === 'agency' ? '来自“填报”中的单位' : '来自“填报”中的年度';
  if ('lastYear' in source) return lastYearWords[source.as];
  const figures = figuresOf(source);
  const places = joinedPlaces(figures.flatMap((key) => report.places[key] ?? [])).map(addressOf).join('、');
  const name = figures.length === 1 ? figureName(form, figures[0]!) : `${figures.length}个数之和`;
  return places === '' ? name : `${places}（${name}）`;
}

const lastYearWords = { last: '来自上年年报', change: '与上年年报相差', percent: '与上年年报相比' } as const;

/** The figures that a slot was made of. */
export function figuresOf(source: Slot['source']): readonly string[] {
  if ('figure' in source) return [source.figure];
  if ('figures' in source) return source.figures;
  return 'doubtful' in source ? source.doubtful : 'lastYear' in source ? source.lastYear : [];
}

/** 3 改为 4，5 改为 6 */
export function changeWords({ changes }: Refreshed): string {
  return changes.map(({ from, to }) => `${from}改为${to}`).join('，');
}

/** Why a person's own template cannot be used. */
export function templateFaultsWords(faults: readonly TemplateFault[]): string {
  const [first] = faults;
  return `模板不能用：${templateFaultWords(first!)}${faults.length > 1 ? `另有${faults.length - 1}处。` : ''}`;
}

function openWords(texts: readonly string[]): string {
  const open = texts.filter((text) => toFill.test(text)).length;
  return open === 0 ? '没有待填的段落。' : `还有${open}段待填，请把【待填：…】换成实际情况，【待核：…】改对表里的数。`;
}
