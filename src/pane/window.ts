import type { WorkbookPort } from '../workbook/port.js';
import type { mountPane, openCollecting } from './mount.js';

declare global {
  interface Window {
    /** What the scripts of a page share: pane.js puts in `mountPane` and its build, the workbench its current port. */
    gouji: {
      build: string;
      mountPane: typeof mountPane;
      openCollecting: typeof openCollecting;
      port?: WorkbookPort;
    };
  }
}
