import { figureName } from '../check/places.js';
import type { FigureKey, Form } from '../form/types.js';
import { qualifiedAddress } from '../grid/address.js';
import { showNumber } from '../narrative/numbers.js';
import { cellOf, type TextKey } from '../report/place.js';
import type { Report } from '../report/report.js';
import { nextSteps, stepName, type Signature, type SignoffChange, type SignoffState, type SignoffStep } from '../report/signoff.js';

/** Changes that a sentence names before it only counts them. */
const mostNamed = 3;

/** `表三!D5 由 21 改为 22`, `“六、…”第 1 段有改动` */
export function changeWords(change: SignoffChange, form: Form, { places }: Pick<Report, 'places'>): string {
  switch (change.kind) {
    case 'agency': return `单位名称由“${change.from}”改为“${change.to}”`;
    case 'year': return `年度由${change.from || '空'}改为${change.to || '空'}`;
    case 'order': return `${sectionWords(change.section, form)}的段落换了次序`;
    case 'changed': return `${sectionWords(change.section, form)}第${change.paragraph}段有改动`;
    case 'added': return `${sectionWords(change.section, form)}多了第${change.paragraph}段`;
    case 'removed': return `${sectionWords(change.section, form)}少了原第${change.paragraph}段`;
    case 'figure': {
      const place = places[change.figure];
      const at = place && cellOf(place);
      const name = at ? qualifiedAddress(at.sheet, at.cell) : figureName(form, change.figure);
      return `${name}由${shown(change.from)}改为${shown(change.to)}`;
    }
  }
}

export function signatureWords({ step, name, date }: Signature): string {
  return `${stepName[step]}人${name}（${date}）`;
}

/** How far the signing has come; what voided it. */
export function signoffWords(state: SignoffState, form: Form, report: Pick<Report, 'places'>): string {
  const { signatures } = state;
  const who = signatures.map(signatureWords).join('，');
  switch (state.kind) {
    case 'none': return '还没有人签。';
    case 'signed': return `已签发：${who}。`;
    case 'going': return `已签：${who}。接下来：${nextSteps(state).map((step) => stepName[step]).join('或')}。`;
    case 'split': return `${splitWords(signatures)}，签名无效。请核对现在的内容，从拟稿起重新签。`;
    case 'void': return `签名已失效：签后${changesWords(state.changes, form, report) || '内容有改动'}。请核对后从拟稿起重新签。`;
  }
}

/** Beside a check: `签发：张三 2026-01-20，之后没有改动。`, or what was changed since; undefined where nobody signed. */
export function signedLine(
  state: SignoffState, form: Form, report: Pick<Report, 'places' | 'unread' | 'entries'>,
): string | undefined {
  const last = state.signatures.at(-1);
  if (!last) return undefined;
  const who = `${stepName[last.step]}：${last.name}（${last.date}）`;
  switch (state.kind) {
    case 'signed': return `${who}，之后没有改动。`;
    case 'going': return `${who}，之后没有改动；还没有签发。`;
    case 'void': {
      // a sum that nobody worked out yet was not changed by anybody
      const isUnread = (key: FigureKey): boolean => key in report.unread || report.entries[key]?.problem.kind === 'uncomputed';
      const changes = state.changes.filter((change) => change.kind !== 'figure' || !isUnread(change.figure));
      if (changes.length === 0 && state.changes.length > 0) return `${who}；有${state.changes.length}个数没有读到，看不出之后有没有改动。`;
      return `${who}，之后改过：${changesWords(changes, form, report) || '内容有改动'}。请核对后从拟稿起重新签。`;
    }
    case 'none': case 'split': return signoffWords(state, form, report);
  }
}

/** Why this step cannot be signed on what is there now; undefined where it can. */
export function cannotSign(
  step: SignoffStep, name: string, state: SignoffState, form: Form, report: Pick<Report, 'places'>,
): string | undefined {
  if (nextSteps(state).includes(step)) return undefined;
  if (state.kind === 'void') {
    const [first] = state.changes;
    const what = first ? `（${changeWords(first, form, report)}${state.changes.length > 1 ? `等${state.changes.length}处` : ''}）` : '';
    return `${state.signatures.at(-1)!.name}签过之后内容有改动${what}，${name}要签的已不是同一份，没有签。请从拟稿起重新签。`;
  }
  if (state.kind === 'split') return `${splitWords(state.signatures)}，没有签。请从拟稿起重新签。`;
  if (state.kind === 'signed') return '已经签发，没有再签。要重新签，请先点“重新签”。';
  return `还没有轮到${stepName[step]}，没有签。接下来是${nextSteps(state).map((one) => stepName[one]).join('或')}。`;
}

function changesWords(changes: readonly SignoffChange[], form: Form, report: Pick<Report, 'places'>): string {
  const named = changes.slice(0, mostNamed).map((change) => changeWords(change, form, report)).join('；');
  return changes.length > mostNamed ? `${named}等${changes.length}处` : named;
}

function splitWords(signatures: readonly Signature[]): string {
  const last = signatures.at(-1)!;
  const other = signatures.find(({ digest }) => digest !== last.digest) ?? last;
  return `${other.name}（${stepName[other.step]}）和${last.name}（${stepName[last.step]}）签的不是同一份内容`;
}

function sectionWords(key: TextKey, { sections }: Form): string {
  return `“${sections.find((section) => section.key === key)?.heading ?? '编制说明'}”`;
}

function shown(value: number | null): string {
  return value === null ? '空格' : showNumber(value);
}
