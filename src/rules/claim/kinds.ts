import type { Claim } from '../../narrative/read/claims.js';
import { loose } from '../../narrative/read/lexicon/meanings.js';

/** The number as it stands, no round one. */
export function isExact({ frame }: Claim): boolean {
  return frame.amount?.nearness === 'exact';
}

/** 受理, 办理: offices mean different figures by them. */
export function isLoose({ frame }: Claim): boolean {
  return frame.named.some(({ object, act }) => object === 'application' && loose.includes(act));
}

/** Several lines of the tables in one number. */
export function isWrittenSum({ frame }: Claim): boolean {
  return frame.joined === 'sum' && frame.named.length > 1 && new Set(frame.named.map(({ act }) => act)).size > 1;
}

export function isPlain(claim: Claim): boolean {
  return isExact(claim) && !isLoose(claim) && !isWrittenSum(claim);
}
