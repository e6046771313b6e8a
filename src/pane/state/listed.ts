import { findingKey, type Finding } from '../../check/finding.js';

/** A finding in the list of the pane; one that was put right stays for a moment with a tick. */
export interface Listed {
  readonly key: string;
  readonly finding: Finding;
  readonly solved: boolean;
}

/** The findings of a first check. */
export function listFindings(findings: readonly Finding[]): Listed[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => ({ key: uniqueKey(findingKey(finding), seen), finding, solved: false }));
}

/** The findings of the next check in their order; those that are gone stay where they stood, ticked. */
export function followFindings(before: readonly Listed[], findings: readonly Finding[]): Listed[] {
  const listed = listFindings(findings);
  const present = new Set(listed.map(({ key }) => key));
  const result = [...listed];
  let above: string | undefined;
  for (const item of before) {
    if (!present.has(item.key)) {
      result.splice(indexAfter(result, above), 0, { ...item, solved: true });
      present.add(item.key);
    }
    above = item.key;
  }
  return result;
}

/** Without these ticked findings; one that came back meanwhile stays. */
export function withoutTicked(listed: readonly Listed[], ticked: readonly Listed[]): Listed[] {
  const keys = new Set(ticked.map(({ key }) => key));
  return listed.filter(({ key, solved }) => !(solved && keys.has(key)));
}

/** Where a person goes on when the item with this key has left: what stood after it, else before it. */
export function neighbourOf(before: readonly Listed[], after: readonly Listed[], key: string | undefined): string | undefined {
  if (key === undefined || after.some((item) => item.key === key)) return key;
  const at = before.findIndex((item) => item.key === key);
  const remains = (item: Listed): boolean => after.some((other) => other.key === item.key);
  return (before.slice(at + 1).find(remains) ?? before.slice(0, Math.max(at, 0)).reverse().find(remains))?.key;
}

function indexAfter(listed: readonly Listed[], key: string | undefined): number {
  return key === undefined ? 0 : listed.findIndex((item) => item.key === key) + 1;
}

/** Two findings may share a key; the list needs one name for each. */
function uniqueKey(key: string, seen: Map<string, number>): string {
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}#${count}`;
}
