import { isNoDocument } from '../../files/kinds.js';
import { baseName, isLock } from '../../collect/names.js';
import { isResults, passedOver } from '../../collect/passed-over.js';
import { lockRemark, withZipsOpened, type Source, type Sources } from '../../collect/sources.js';
import { bytesOf } from '../bytes-of.js';
import type { ChosenFile } from './protocol.js';

/** What was chosen for another use, and may lie in the same folder. */
export interface ChosenBeside {
  readonly roster?: File | undefined;
  readonly lastYear: readonly ChosenFile[];
}

/** The files that were chosen, those in zips among them, as the command line finds them in a folder. */
export async function sourcesOf(chosen: readonly ChosenFile[], beside: ChosenBeside = { lastYear: [] }): Promise<
  Sources & { readonly remarks: readonly string[] }
> {
  const { reports, remarks } = withoutOthers(chosen, beside);
  const kept = reports.filter(({ path }) => !path.split('/').some(isNoDocument));
  const { sources, leftOut } = await withZipsOpened(kept.map(({ path, file }): Source =>
    ({ file: path, time: new Date(file.lastModified), bytes: () => bytesOf(file) })));
  return {
    sources, leftOut: leftOut + reports.length - kept.length,
    remarks: [...remarks, ...reports.filter(({ path }) => isLock(baseName(path))).map(({ path }) => lockRemark(path))],
  };
}

/** A page is told no place of a file: one of the same name, size and time is the same. */
function withoutOthers(
  chosen: readonly ChosenFile[], { roster, lastYear }: ChosenBeside,
): { readonly reports: readonly ChosenFile[]; readonly remarks: readonly string[] } {
  const others = new Map(lastYear.map(({ file }) => [markOf(file), passedOver.lastYear]));
  if (roster) others.set(markOf(roster), passedOver.roster);
  const paths = new Set(chosen.map(({ path }) => path));
  const folders = [...new Set(chosen.map(({ path }) => folderOf(path)))];
  const results = folders.filter((folder) => folder !== '' && isResults((name) => paths.has(`${folder}/${name}`)));
  const remarks = results.map(passedOver.results);
  const reports = chosen.filter(({ path, file }) => {
    if (results.some((folder) => path.startsWith(`${folder}/`))) return false;
    const other = others.get(markOf(file));
    if (other) remarks.push(other(path));
    return !other;
  });
  return { reports, remarks };
}

function markOf({ name, size, lastModified }: File): string {
  return [name, size, lastModified].join('\n');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
