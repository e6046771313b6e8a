import type { ChosenFile } from './protocol.js';

/** The files of an input: those of a folder by their path in it. */
export function chosenIn(files: Iterable<File> | null): ChosenFile[] {
  return [...files ?? []].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

export interface Dropped {
  readonly files: readonly ChosenFile[];
  /** Paths of what the browser does not give. */
  readonly unreadable: readonly string[];
}

/** The files that were dropped, and those in folders that were. The list of a drop is gone after its event: it is taken at once. */
export async function droppedIn(transfer: DataTransfer): Promise<Dropped> {
  const files: ChosenFile[] = [];
  const unreadable: string[] = [];
  const entries: FileSystemEntry[] = [];
  for (const item of transfer.items) {
    const entry = item.webkitGetAsEntry();
    const file = entry ? null : item.getAsFile();
    if (entry) entries.push(entry);
    // what comes from another program may lie in no folder
    else if (file) files.push({ path: file.name, file });
  }
  for (const entry of entries) await take(entry, entry.name);
  return { files, unreadable };

  async function take(entry: FileSystemEntry, path: string): Promise<void> {
    try {
      if (entry.isFile) {
        files.push({ path, file: await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)) });
      } else for (const one of await entriesIn(entry as FileSystemDirectoryEntry)) await take(one, `${path}/${one.name}`);
    } catch {
      unreadable.push(path);
    }
  }
}

async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // a browser gives a hundred at a time
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    found.push(...some);
  }
}
