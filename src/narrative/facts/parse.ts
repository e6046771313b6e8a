import * as z from 'zod/mini';
import { longest, mostPairs } from './answer.js';
import type { Facts } from './facts.js';
import { fieldOf, fields, type FactField, type FactKey } from './fields.js';

/** What is wrong with facts that came from outside; words.ts has the sentences. */
export type FactsFault =
  | { readonly kind: 'notFacts' }
  | { readonly kind: 'unknown'; readonly name: string; readonly near?: FactKey }
  | { readonly kind: 'wrongType' | 'tooLong' | 'needed'; readonly field: FactField };

/** Undefined where the data are facts. */
export function factsFault(data: unknown): FactsFault | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { kind: 'notFacts' };
  for (const [name, value] of Object.entries(data)) {
    const field = fieldOf(name);
    if (!field) return { kind: 'unknown', name, ...near(name) };
    const kind = valueFault(field, value);
    if (kind) return { kind, field };
  }
  return undefined;
}

/** 五 has to name problems: 没有 is no answer to them. */
const needed: readonly FactKey[] = ['problems', 'measures'];

function valueFault(field: FactField & { readonly key: FactKey }, value: unknown): 'wrongType' | 'tooLong' | 'needed' | undefined {
  if (value === 'none' || value === 'omit') return needed.includes(field.key) ? 'needed' : undefined;
  switch (field.kind) {
    case 'count': return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? undefined : 'wrongType';
    case 'amount': return isAmount(value) ? undefined : 'wrongType';
    case 'words': return typeof value !== 'string' ? 'wrongType' : value.length > longest ? 'tooLong' : undefined;
    case 'list': {
      if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return 'wrongType';
      return value.length > mostPairs || value.some((one) => one.length > longest) ? 'tooLong' : undefined;
    }
  }
}

/** 元, to the cent. */
function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER && Number(value.toFixed(2)) === value;
}

function near(name: string): { near?: FactKey } {
  const found = fields.find(({ key, word }) => word === name || key.toLowerCase() === name.toLowerCase()
    || key.toLowerCase().startsWith(name.slice(0, 5).toLowerCase().padEnd(5, ' ')));
  return found ? { near: found.key } : {};
}

export const factsSchema = z.custom<Facts>((data) => factsFault(data) === undefined);

/** Facts from JSON; undefined where they are not facts. */
export function parseFacts(data: unknown): Facts | undefined {
  return factsFault(data) === undefined ? data as Facts : undefined;
}

/** The facts that stand beside a report in its JSON; none where they are not facts. Throws SyntaxError when that is no JSON. */
export function factsBeside(json: string): Facts {
  return parseFacts((JSON.parse(json.replace(/^\ufeff/, '')) as { facts?: unknown }).facts) ?? {};
}
