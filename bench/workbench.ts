import { paneBudget, paneKilobytes } from '../scripts/size/built.mjs';
import { openWorkbench } from '../test/browser/workbench.js';
import { benchEdits } from './edits.js';
import type { Measured } from './measure.js';
import { benchNeighbour } from './neighbour.js';
import { benchStarts } from './starts.js';

/** The built pages in headless Chromium on this machine: size, start, edits until their flags are painted, a big sheet beside them. */
export async function benchWorkbench(): Promise<Measured[]> {
  const workbench = await openWorkbench();
  try {
    const lines = [
      ...await benchStarts(workbench), ...await benchEdits(workbench), ...await benchNeighbour(workbench),
    ];
    const foreign = workbench.complaints.filter((complaint) => complaint.startsWith('request')).length;
    return [
      {
        name: 'pane script, gzip (first.js, pane.js and taskpane.js, without office.js)', value: `${paneKilobytes().toFixed(1)} KB`,
        figure: paneKilobytes(), budget: `${paneBudget} KB`, most: paneBudget,
      },
      ...lines,
      { name: 'requests of the workbench to other hosts', value: String(foreign), figure: foreign, budget: '0', most: 0 },
    ];
  } finally {
    await workbench.close();
  }
}
