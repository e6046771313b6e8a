import type { FactKey } from './types.js';

/** What a sentence can name in braces: figures of the form, facts that a person told, and who reports for which year. */
export type Quantity =
  | { readonly kind: 'figures'; readonly patterns: readonly string[]; readonly parts: readonly string[] }
  | { readonly kind: 'fact'; readonly fact: Exclude<FactKey, 'problems' | 'measures'>; readonly what: string }
  | { readonly kind: 'identity'; readonly identity: 'agency' | 'year'; readonly what: string };

/** `*` stands for one step of a key. Several figures are added up. */
function figures(...patterns: string[]): Quantity {
  return { kind: 'figures', patterns, parts: [] };
}

/** A total is only called none when no part of it speaks against that. */
function total(pattern: string | readonly string[], ...parts: string[]): Quantity {
  return { kind: 'figures', patterns: typeof pattern === 'string' ? [pattern] : pattern, parts };
}

function fact(key: Exclude<FactKey, 'problems' | 'measures'>, what: string): Quantity {
  return { kind: 'fact', fact: key, what };
}

function suits(column: string): string[] {
  return [`disputes.directSuit.${column}`, `disputes.suitAfterReview.${column}`];
}

export const quantities = {
  agency: { kind: 'identity', identity: 'agency', what: '单位名称' },
  year: { kind: 'identity', identity: 'year', what: '年度' },

  published: fact('published', '主动公开政府信息条数'),
  trainings: fact('trainings', '监督保障情况，如组织领导、业务培训次数、监督检查等'),
  informationFee: fact('informationFee', '信息处理费金额，没有收取的填0'),

  rulesIssued: figures('disclosure.regulations.issued'),
  rulesRepealed: figures('disclosure.regulations.repealed'),
  rulesInForce: figures('disclosure.regulations.inForce'),
  documentsIssued: figures('disclosure.normativeDocuments.issued'),
  documentsRepealed: figures('disclosure.normativeDocuments.repealed'),
  documentsInForce: figures('disclosure.normativeDocuments.inForce'),
  licensing: figures('disclosure.licensing.decisions'),
  penalties: figures('disclosure.penalties.decisions'),
  coercion: figures('disclosure.coercion.decisions'),
  fees: figures('disclosure.fees.amount'),

  received: total('applications.received.total', 'applications.received.*'),
  receivedPersons: figures('applications.received.person'),
  receivedBodies: figures(...['enterprise', 'research', 'charity', 'legalService', 'otherBody'].map((body) =>
    `applications.received.${body}`)),
  broughtForward: total('applications.broughtForward.total', 'applications.broughtForward.*'),
  concluded: total('applications.concluded.total', 'applications.concluded.*', 'applications.granted.total',
    'applications.partlyGranted.total', 'applications.withheld.*.total', 'applications.unavailable.*.total',
    'applications.unprocessed.*.total', 'applications.otherHandling.*.total'),
  carriedForward: total('applications.carriedForward.total', 'applications.carriedForward.*'),
  granted: figures('applications.granted.total'),
  partlyGranted: figures('applications.partlyGranted.total'),
  withheld: figures('applications.withheld.*.total'),
  unavailable: figures('applications.unavailable.*.total'),
  unprocessed: figures('applications.unprocessed.*.total'),
  otherHandling: figures('applications.otherHandling.*.total'),

  reviews: total('disputes.review.total', 'disputes.review.*'),
  reviewsUpheld: figures('disputes.review.upheld'),
  reviewsCorrected: figures('disputes.review.corrected'),
  reviewsOther: figures('disputes.review.other'),
  reviewsPending: figures('disputes.review.pending'),
  suits: total(suits('total'), 'disputes.directSuit.*', 'disputes.suitAfterReview.*'),
  suitsUpheld: figures(...suits('upheld')),
  suitsCorrected: figures(...suits('corrected')),
  suitsOther: figures(...suits('other')),
  suitsPending: figures(...suits('pending')),
} as const satisfies Readonly<Record<string, Quantity>>;

export type QuantityName = keyof typeof quantities;

export function isQuantityName(name: string): name is QuantityName {
  return Object.hasOwn(quantities, name);
}
