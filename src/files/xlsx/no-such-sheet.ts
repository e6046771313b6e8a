import { type FileError, notFound } from '../error.js';

export function noSuchSheet(name: string): FileError {
  return notFound('sheet', { name });
}
