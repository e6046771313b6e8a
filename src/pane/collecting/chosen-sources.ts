import { isNoDocument } from '../../files/kinds.js';
import { baseName, isLock } from '../../collect/names.js';
import { lockRemark, withZipsOpened, type Source, type Sources } from '../../collect/sources.js';
import { bytesOf } from '../bytes-of.js';
import type { ChosenFile } from './protocol.js';

/** The files that were chosen, those in zips among them, as the command line finds them in a folder. */
export async function sourcesOf(chosen: readonly ChosenFile[]): Promise<Sources & { readonly remarks: readonly string[] }> {
  const kept = chosen.filter(({ path }) => !path.split('/').some(isNoDocument));
  const { sources, leftOut } = await withZipsOpened(kept.map(({ path, file }): Source =>
    ({ file: path, time: new Date(file.lastModified), bytes: () => bytesOf(file) })));
  return {
    sources, leftOut: leftOut + chosen.length - kept.length,
    remarks: chosen.filter(({ path }) => isLock(baseName(path))).map(({ path }) => lockRemark(path)),
  };
}
