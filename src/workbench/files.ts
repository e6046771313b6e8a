import { readableExtensions } from '../files/kinds.js';
import { element } from './element.js';

/** Lets the person choose a file of a kind that we read. Nothing happens when they change their mind. */
export function chooseFile(take: (file: File) => void): void {
  const input = element('input', { type: 'file', accept: readableExtensions.join() });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) take(file);
  });
  input.click();
}

/** Takes what is dropped anywhere on the page; the spreadsheet would swallow the events otherwise. */
export function acceptDrops(page: HTMLElement, take: (dropped: DataTransfer) => void): void {
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const mark = (over: boolean): void => { page.classList.toggle('dropping', over); };
  window.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    mark(true);
  }, true);
  window.addEventListener('dragleave', (event) => { if (event.relatedTarget === null) mark(false); }, true);
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    mark(false);
    if (event.dataTransfer) take(event.dataTransfer);
  }, true);
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the bytes to the browser as a download; the opened file itself is never written. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: xlsxType }));
  element('a', { href: address, download: name }).click();
  // the browser needs the address until it has begun to save
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
