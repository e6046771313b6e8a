/** Figures that a sentence can name: one, or several added up. `parts` speak against a total of 0. */
export interface Quantity {
  /** As conditions and a person's own templates call it. */
  readonly word: string;
  /** Keys of figures; `*` stands for one step of a key. */
  readonly patterns: readonly string[];
  readonly parts: readonly string[];
}

function figures(word: string, ...patterns: string[]): Quantity {
  return { word, patterns, parts: [] };
}

/** A total is only called none when no part of it speaks against that. */
function total(word: string, pattern: string | readonly string[], ...parts: string[]): Quantity {
  return { word, patterns: typeof pattern === 'string' ? [pattern] : pattern, parts };
}

function suits(column: string): string[] {
  return [`disputes.directSuit.${column}`, `disputes.suitAfterReview.${column}`];
}

/** An older form has one row for （六）其他处理. */
const otherHandling = ['applications.otherHandling.*.total', 'applications.otherHandling.total'];

export const quantities = {
  rulesIssued: figures('制发规章', 'disclosure.regulations.issued'),
  rulesRepealed: figures('废止规章', 'disclosure.regulations.repealed'),
  rulesInForce: figures('现行有效规章', 'disclosure.regulations.inForce'),
  documentsIssued: figures('制发规范性文件', 'disclosure.normativeDocuments.issued'),
  documentsRepealed: figures('废止规范性文件', 'disclosure.normativeDocuments.repealed'),
  documentsInForce: figures('现行有效规范性文件', 'disclosure.normativeDocuments.inForce'),
  licensing: figures('行政许可', 'disclosure.licensing.decisions'),
  penalties: figures('行政处罚', 'disclosure.penalties.decisions'),
  coercion: figures('行政强制', 'disclosure.coercion.decisions'),
  fees: figures('行政事业性收费', 'disclosure.fees.amount'),

  received: total('新收', 'applications.received.total', 'applications.received.*'),
  receivedPersons: figures('自然人申请', 'applications.received.person'),
  receivedBodies: figures('法人申请', ...['enterprise', 'research', 'charity', 'legalService', 'otherBody'].map((body) =>
    `applications.received.${body}`)),
  broughtForward: total('上年结转', 'applications.broughtForward.total', 'applications.broughtForward.*'),
  concluded: total('办结', 'applications.concluded.total', 'applications.concluded.*', 'applications.granted.total',
    'applications.partlyGranted.total', 'applications.withheld.*.total', 'applications.unavailable.*.total',
    'applications.unprocessed.*.total', ...otherHandling),
  carriedForward: total('结转下年', 'applications.carriedForward.total', 'applications.carriedForward.*'),
  granted: figures('予以公开', 'applications.granted.total'),
  partlyGranted: figures('部分公开', 'applications.partlyGranted.total'),
  withheld: figures('不予公开', 'applications.withheld.*.total'),
  unavailable: figures('无法提供', 'applications.unavailable.*.total'),
  unprocessed: figures('不予处理', 'applications.unprocessed.*.total'),
  otherHandling: figures('其他处理', ...otherHandling),
  feeUnpaid: figures('逾期未缴费', 'applications.otherHandling.feeUnpaid.total'),

  reviews: total('行政复议', 'disputes.review.total', 'disputes.review.*'),
  reviewsUpheld: figures('复议维持', 'disputes.review.upheld'),
  reviewsCorrected: figures('复议纠正', 'disputes.review.corrected'),
  reviewsOther: figures('复议其他结果', 'disputes.review.other'),
  reviewsPending: figures('复议尚未审结', 'disputes.review.pending'),
  suits: total('行政诉讼', suits('total'), 'disputes.directSuit.*', 'disputes.suitAfterReview.*'),
  suitsUpheld: figures('诉讼维持', ...suits('upheld')),
  suitsCorrected: figures('诉讼纠正', ...suits('corrected')),
  suitsOther: figures('诉讼其他结果', ...suits('other')),
  suitsPending: figures('诉讼尚未审结', ...suits('pending')),
} as const satisfies Readonly<Record<string, Quantity>>;

export type QuantityName = keyof typeof quantities;
