import { narrowed } from '../report/full-width.js';

/** A body's name as it is compared: no blanks, brackets of one width. */
export function bareName(name: string): string {
  return narrowed(name).replace(/[\s\u200b-\u200f\ufeff]+/g, '');
}

/** The last step of a path. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** The folders of a path, outermost first. */
export function foldersOf(file: string): string[] {
  return file.split('/').slice(0, -1).filter((step) => step !== '' && step !== '.');
}

/** A path as the outputs say it, whatever the system's slash. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Somebody has the file beside it open in Office or WPS. */
export function isLock(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.~');
}
