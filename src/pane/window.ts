import type { WorkbookPort } from '../workbook/port.js';
import type { mountPane } from './mount.js';

declare global {
  interface Window {
    /** What the scripts of a page share: pane.js puts in `mountPane`, the workbench its current port. */
    gouji: {
      mountPane: typeof mountPane;
      port?: WorkbookPort;
    };
  }
}
