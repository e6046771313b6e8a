import full from '../../../templates/full.txt';
import wuwei from '../../../templates/local/wuwei.txt';
import short from '../../../templates/short.txt';
import { templateFaultWords } from './fault.js';
import { parseTemplate } from './parse.js';
import type { Template } from './template.js';

/** The templates that come with the product, the usual one first. */
export const builtIn = {
  full: { name: '全文', text: full },
  short: { name: '简版', text: short },
  wuwei: { name: '武威（总体情况千字以内）', text: wuwei },
} as const;

export type BuiltInName = keyof typeof builtIn;

export const builtInNames = Object.keys(builtIn) as BuiltInName[];

export function isBuiltIn(name: string): name is BuiltInName {
  return Object.hasOwn(builtIn, name);
}

const parsed = new Map<BuiltInName, Template>();

/** Parsed once. One of ours that has a fault is a programmer's error. */
export function builtInTemplate(name: BuiltInName): Template {
  const known = parsed.get(name);
  if (known) return known;
  const read = parseTemplate(builtIn[name].text);
  if ('faults' in read) throw new Error(`template ${name}: ${read.faults.map(templateFaultWords).join(' ')}`);
  parsed.set(name, read.template);
  return read.template;
}
