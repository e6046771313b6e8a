import { isWorkbookError, WorkbookError, type WorkbookPort } from '../port.js';
import { addSheets, replaceSheet } from './add-sheet.js';
import { ExcelFlags } from './flags.js';
import { OwnWrites } from './own-writes.js';
import { readGrids, readSheets } from './read.js';
import { tellingReadOnly } from './read-only.js';
import { select, selection } from './selection.js';
import { floor, has, newestSet } from './sets.js';
import { setSettings, settings } from './settings.js';
import { SheetNames } from './sheet-names.js';
import { Together } from './together.js';
import { Watcher } from './watch.js';
import { writeBlocks } from './write.js';

/** The workbook that the task pane stands beside. Office.onReady must have resolved. */
export async function openExcelPort(): Promise<WorkbookPort> {
  if (!has(floor)) throw new WorkbookError('unsupported', `ExcelApi ${floor} is needed`);
  const names = new SheetNames();
  const own = new OwnWrites();
  const flags = new ExcelFlags();
  const watcher = new Watcher(names, own);
  const inTurn = oneAtATime();
  const writing = <T>(work: () => Promise<T>): Promise<T> => inTurn(() => tellingReadOnly(work));
  const together = new Together();
  try {
    await flags.look();
  } catch (error) {
    // a person who is typing as the pane opens: the first flag looks then
    if (!(isWorkbookError(error) && error.kind === 'busyEditing')) throw error;
  }
  return {
    capabilities: {
      host: 'excel', description: `Excel（ExcelApi ${newestSet()}）`, watches: true, selects: true, readsMerges: has('1.13'),
    },
    sheets: () => readSheets(names, together),
    read: (requests) => readGrids(requests, names),
    write: (blocks) => writing(() => writeBlocks(blocks, own)),
    addSheet: (...designs) => writing(() => addSheets(designs, own)),
    replaceSheet: (design) => writing(() => replaceSheet(design, own)),
    flag: (list, { afresh = false } = {}) => writing(() => flags.replace(list, afresh)),
    clearFlags: () => writing(() => flags.clear()),
    select,
    selection,
    settings: () => settings(together),
    setSettings: (changes) => writing(() => setSettings(changes)),
    watch: (listener) => watcher.watch(listener),
  };
}

/** What reads before it writes must not run into another of its kind. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
