import { openExcelPort } from '../workbook/excel/port.js';
import type { MountedPane } from './mount.js';
import { showPane } from './show-pane.js';
import { sayInstead } from './start-sentence.js';
import { cannotOpen, noOffice, notExcel, slowOffice } from './words/start.js';

/** Office.onReady never rejects: where no answer comes, the pane has to speak itself. */
const patience = 10_000;

const holder = document.getElementById('pane')!;

/** The pane in Excel; undefined where it cannot be. */
async function openPane(): Promise<MountedPane | undefined> {
  const slow = setTimeout(() => say(slowOffice), patience);
  const { host } = await Office.onReady();
  clearTimeout(slow);
  if (host !== Office.HostType.Excel) return say(notExcel);
  try {
    const port = await openExcelPort();
    holder.replaceChildren();
    return showPane(holder, port, { onReady: () => performance.mark('gouji:pane-ready') });
  } catch (error) {
    return say(cannotOpen(error));
  }
}

/** The ribbon button 校验: the page of the pane runs it too, so that the findings are there when the pane opens. */
async function checkReport(event: Office.AddinCommands.Event, opened: Promise<MountedPane | undefined>): Promise<void> {
  try {
    await (await opened)?.check();
    // last: the flags are in the sheet even where Excel does not show the pane
    if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

function say(sentence: string): undefined {
  sayInstead(holder, sentence);
}

if (typeof Office === 'undefined') {
  say(noOffice);
} else {
  const opened = openPane();
  Office.actions.associate('checkReport', (event: Office.AddinCommands.Event) => void checkReport(event, opened));
}
