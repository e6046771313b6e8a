import { stateCounts, type Bodies, type Body } from './bodies.js';
import type { Change } from './rounds.js';
import type { FileSummary } from './summary.js';

/** What bodies.json says: who handed what in, which file counts, and what became of the findings of the round before. */
export function bodiesJson({ year, bodies }: Bodies, changes: ReadonlyMap<string, readonly Change[]>, more: {
  readonly roster: readonly string[] | null; readonly remarks: readonly string[];
  /** Files in 退回/, by body. */
  readonly sentBack: ReadonlyMap<string, readonly string[]>;
}): string {
  return `${JSON.stringify({
    year, counts: stateCounts(bodies), ...(more.roster ? { roster: { problems: more.roster } } : {}), remarks: more.remarks,
    bodies: bodies.map((body) => bodyJson(body, changes.get(body.name), more.sentBack.get(body.name))),
  }, null, 2)}\n`;
}

function bodyJson(
  { name, line, state, how, file, why, files, remarks }: Body, changes?: readonly Change[], sentBack?: readonly string[],
): unknown {
  return {
    name, state, ...(line ? { roster: line } : {}), ...(how === undefined ? {} : { how }),
    ...(file ? { ...fileJson(file), agency: file.agency, year: file.year, form: file.form } : {}),
    ...(why === undefined ? {} : { why }),
    ...(files.length > 1 ? { older: files.slice(1).map(fileJson) } : {}),
    ...(changes ? { changes } : {}), ...(sentBack ? { sentBack } : {}),
    remarks,
  };
}

function fileJson({ file, sha256, verdict, counts }: FileSummary): Pick<FileSummary, 'file' | 'sha256' | 'verdict' | 'counts'> {
  return { file, sha256, verdict, counts };
}
