import type { ChosenFile } from './protocol.js';

/** The files of an input: those of a folder by their path in it. */
export function chosenIn(files: Iterable<File> | null): ChosenFile[] {
  return [...files ?? []].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** The files that were dropped, and those in folders that were. The list of a drop is gone after its event: it is taken at once. */
export async function droppedIn(transfer: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map((entry) => filesBelow(entry, entry.name)))).flat();
}

async function filesBelow(entry: FileSystemEntry, path: string): Promise<ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: ChosenFile[] = [];
  for (;;) {
    // a browser gives a hundred at a time
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...await filesBelow(one, `${path}/${one.name}`));
  }
}
