import type { UniverApi } from '../workbook/univer/host.js';

declare global {
  interface Window {
    /** The embedded spreadsheet, for tests and for the browser's console. */
    goujiSpreadsheet?: UniverApi;
  }
}
