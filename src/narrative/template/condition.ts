import { bodyKinds, bodyName, type BodyKind } from '../../report/body.js';
import { nearest, termOf } from '../names/names.js';
import type { Term } from '../names/term.js';
import type { Condition, Literal, Test } from './template.js';

/** A part of a condition that cannot be read: where it begins in the condition, and what is wrong with it. */
export interface ConditionFault {
  readonly at: number;
  readonly kind: 'unknownCondition' | 'emptyCondition' | 'notNumber';
  readonly name: string;
  readonly near?: string | undefined;
}

export interface ReadCondition {
  readonly condition?: Condition;
  readonly otherwise: boolean;
  readonly faults: readonly ConditionFault[];
}

/** 无新收，有上年结转或有办结: parts that a comma joins hold together, and one of those that 或 joins has to. 否则 goes first. */
export function readCondition(text: string): ReadCondition {
  const otherwise = /^\s*否则[，,]?/.exec(text);
  const rest = otherwise ? otherwise[0].length : 0;
  if (otherwise && text.slice(rest).trim() === '') return { otherwise: true, faults: [] };
  const faults: ConditionFault[] = [];
  const condition = split(text, rest, /或/g).map(([from, to]) =>
    split(text.slice(0, to), from, /[，,]|且/g).flatMap(([start, end]): Literal[] => {
      const read = readLiteral(text.slice(start, end));
      if ('test' in read) return [read];
      faults.push({ ...read, at: start });
      return [];
    }));
  return { condition, otherwise: otherwise !== null, faults };
}

/** Where the parts between the marks begin and end. */
function split(text: string, from: number, marks: RegExp): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (const { index, 0: mark } of text.slice(from).matchAll(marks)) {
    parts.push([start, from + index]);
    start = from + index + mark.length;
  }
  return [...parts, [start, text.length]];
}

type Fault = Omit<ConditionFault, 'at'>;

function readLiteral(written: string): Literal | Fault {
  const text = written.trim();
  if (text === '') return { kind: 'emptyCondition', name: '' };
  return readBody(text) ?? readAlone(text) ?? readCompared(text) ?? unknown(text);
}

const governments: readonly BodyKind[] = ['city', 'county', 'township'];

/** 是政府, 不是事业单位. */
function readBody(text: string): Literal | undefined {
  const said = /^(不?)是(.{1,20})$/.exec(text);
  if (!said) return undefined;
  const bodies = said[2] === '政府' ? governments : bodyKinds.filter((kind) => bodyName[kind] === said[2]);
  return bodies.length === 0 ? undefined : { test: { kind: 'body', bodies }, negated: said[1] !== '' };
}

/** 有新收, 无新收, 未填新收; 新收增加, 新收减少, 新收持平, 办理结果只有一种. */
function readAlone(text: string): Literal | Fault | undefined {
  const before = /^(有|无|没有|未填)(.{1,60})$/.exec(text);
  const termAfter = before && termOf(before[2]!);
  if (before && termAfter) {
    return certain({ kind: before[1] === '有' ? 'some' : before[1] === '未填' ? 'blank' : 'none', term: termAfter });
  }
  const after = /^(.{1,60})(增加|减少|持平|只有一种)$/.exec(text);
  const term = after && termOf(after[1]!);
  if (!after || !term) return undefined;
  if (after[2] === '只有一种') return term.kind === 'list' ? certain({ kind: 'one', term }) : { kind: 'notNumber', name: after[1]! };
  if (term.kind !== 'figures') return { kind: 'notNumber', name: after[1]! };
  return certain({ kind: after[2] === '增加' ? 'rose' : after[2] === '减少' ? 'fell' : 'level', term });
}

/** 新收为1, 新收等于自然人申请, 网站公开条数多于主动公开条数; with 不 the contrary. */
function readCompared(text: string): Literal | Fault | undefined {
  const said = /^(.{1,60}?)(不?)(为|等于|多于|少于)(.{1,60})$/.exec(text);
  const term = said && termOf(said[1]!.trim());
  if (!said || !term) return undefined;
  const [, , not, relation, value] = said as unknown as string[];
  const negated = not !== '';
  if (!isNumber(term)) return { kind: 'notNumber', name: said[1]!.trim() };
  if (relation === '为') return /^\d{1,15}$/.test(value!.trim()) ? { test: { kind: 'is', term, value: Number(value) }, negated } : undefined;
  const other = /^\d{1,15}$/.test(value!.trim()) ? Number(value) : termOf(value!.trim());
  if (other === undefined) return undefined;
  if (typeof other !== 'number' && !isNumber(other)) return { kind: 'notNumber', name: value!.trim() };
  return { test: { kind: relation === '等于' ? 'equal' : relation === '多于' ? 'more' : 'less', term, other }, negated };
}

function isNumber(term: Term): boolean {
  return term.kind === 'figures' || term.kind === 'compared' || (term.kind === 'fact' && term.field.kind !== 'words')
    || (term.kind === 'identity' && term.name === 'year');
}

function certain(test: Test): Literal {
  return { test, negated: false };
}

function unknown(text: string): Fault {
  const bare = /^(有|无|没有|未填)?(.*?)(增加|减少|持平|只有一种)?$/.exec(text);
  const near = bare ? nearest(bare[2]!) : undefined;
  return { kind: 'unknownCondition', name: text.slice(0, 40), near: near && `${bare![1] ?? ''}${near}${bare![3] ?? ''}` };
}
