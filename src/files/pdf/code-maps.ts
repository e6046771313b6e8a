/** Gives a file of those that `scripts/code-maps.mjs` copies beside the bundle. */
export type LoadCodeMap = (file: string) => Promise<Uint8Array>;

/** Predefined code tables (CMaps) of Simplified Chinese, by the names of pdf.js; others are not copied. */
const chinese = /^(?:Adobe-GB1-[0-9A-Z]{1,4}|GB[0-9A-Za-z]{0,5}(?:-EUC)?-[HV]|UniGB-[0-9A-Z]{4,5}-[HV])\.bcmap$/;

let load: LoadCodeMap | undefined;

/**
 * Whatever host reads PDFs says once where the code tables are: in a worker, its entry says so. Without them, a text whose
 * font names a predefined code table is left out.
 */
export function setCodeMaps(loader: LoadCodeMap): void {
  load = loader;
}

export async function codeMap(file: string): Promise<Uint8Array> {
  if (!load || !chinese.test(file)) throw new Error(`no code table ${file}`);
  return load(file);
}
