export { FileError, type FileErrorKind } from '../error.js';
export { readXlsx, type XlsxBook, type XlsxSheet } from './read/book.js';
export { editXlsx, type XlsxEditor } from './edit/editor.js';
export type { CellEdit } from './edit/cell-xml.js';
export type { FillRule } from './edit/fill-rule.js';
export { newXlsx } from './new.js';
