import * as z from 'zod/mini';
import type { Facts } from './types.js';

const count = z.number().check(z.int(), z.minimum(0));
/** 元, to the cent. */
const amount = z.number().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER), z.refine((value) => Number(value.toFixed(2)) === value));

export const factsSchema = z.object({
  published: z.optional(count),
  trainings: z.optional(count),
  informationFee: z.optional(amount),
  problems: z.optional(z.array(z.string())),
  measures: z.optional(z.array(z.string())),
});

/** The facts that stand beside a report in its JSON; none where they are not facts. Throws SyntaxError when that is no JSON. */
export function factsBeside(json: string): Facts {
  return parseFacts((JSON.parse(json.replace(/^\ufeff/, '')) as { facts?: unknown }).facts) ?? {};
}

/** Facts from JSON; undefined where one of them has another type: counts are whole numbers from 0, the fee has at most 2 decimals. */
export function parseFacts(data: unknown): Facts | undefined {
  const parsed = z.safeParse(factsSchema, data);
  return parsed.success ? parsed.data as Facts : undefined;
}
