import type { Letter } from '../letter.js';
import type { Publication } from '../publication.js';
import { settledPackage } from './package.js';

/** The report as a Word document by GB/T 9704. The library is loaded when it is asked for; same report, same bytes. */
export async function toDocx(publication: Publication): Promise<Uint8Array> {
  const [{ Packer }, { documentOf }] = await Promise.all([import('docx'), import('./document.js')]);
  const bytes = new Uint8Array(await Packer.toArrayBuffer(documentOf(publication)));
  return settledPackage(bytes, publication.report.year);
}

/** A letter with its list, on the same paper. */
export async function letterDocx(letter: Letter, year: number | null): Promise<Uint8Array> {
  const [{ Packer }, { letterOf }] = await Promise.all([import('docx'), import('./letter.js')]);
  return settledPackage(new Uint8Array(await Packer.toArrayBuffer(letterOf(letter))), year);
}
