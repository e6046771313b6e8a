import type { Facts } from './types.js';

/** The facts that stand beside a report in its JSON. Throws SyntaxError when that is no JSON. */
export function factsBeside(json: string): Facts {
  return parseFacts((JSON.parse(json) as { facts?: unknown }).facts);
}

/** Facts from JSON; what has another type is left out. Counts are whole numbers from 0, the fee is in 元 with at most 2 decimals. */
export function parseFacts(data: unknown): Facts {
  if (typeof data !== 'object' || data === null) return {};
  const { published, trainings, informationFee, problems, measures } = data as Record<string, unknown>;
  return {
    ...(isCount(published) ? { published } : {}),
    ...(isCount(trainings) ? { trainings } : {}),
    ...(isAmount(informationFee) ? { informationFee } : {}),
    ...(isTexts(problems) ? { problems } : {}),
    ...(isTexts(measures) ? { measures } : {}),
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER && Number(value.toFixed(2)) === value;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
