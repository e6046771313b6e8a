import { type Capabilities, isWorkbookError, type SheetInfo, WorkbookError, type WorkbookPort } from '../port.js';
import { addSheets, replaceSheet } from './add-sheet.js';
import { finishEditing } from './finish-editing.js';
import { putFlags } from './flag.js';
import { workbookOf, type UniverSession } from './host.js';
import { isProtected } from './protection.js';
import { readAreas } from './read.js';
import { setRowHeights } from './row-heights.js';
import { select, selection } from './select.js';
import { setSettings, settingsOf } from './settings.js';
import { watch } from './watch.js';
import { writeBlocks } from './write.js';

/** The port to one workbook of the embedded spreadsheet. */
export function openUniverPort(session: UniverSession, description: string): WorkbookPort {
  const capabilities: Capabilities = { host: 'workbench', description, watches: true, selects: true, readsMerges: true };
  return {
    capabilities,
    sheets: () => guarded(() => workbookOf(session).getSheets().map((sheet): SheetInfo => ({
      name: sheet.getName(),
      visible: !sheet.isSheetHidden(),
      protected: isProtected(sheet),
    }))),
    read: (requests) => guarded(() => readAreas(session, requests)),
    write: (blocks) => guarded(() => writeBlocks(session, blocks)),
    addSheet: (...designs) => guarded(() => { addSheets(session, designs); return []; }),
    replaceSheet: (design) => guarded(() => { replaceSheet(session, design); return []; }),
    flag: (flags) => guarded(() => { putFlags(session, flags); return []; }),
    clearFlags: () => guarded(() => { putFlags(session, []); return []; }),
    select: (place) => guarded(() => select(session, place)),
    selection: () => guarded(() => selection(session)),
    settings: () => guarded(() => settingsOf(session)),
    setSettings: (changes) => guarded(() => setSettings(session, changes)),
    setRowHeights: (sheet, heights) => guarded(() => setRowHeights(session, sheet, heights)),
    finishEditing: () => guarded(() => finishEditing(session)),
    watch: (listener) => guarded(() => watch(session, listener)),
  };
}

async function guarded<T>(act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isWorkbookError(error)) throw error;
    throw new WorkbookError('other', error instanceof Error ? error.message : String(error), undefined, { cause: error });
  }
}
