import { loadPdfjs } from '../pdfjs.js';
import { concat } from '../../concat.js';
import { encrypted } from '../../error.js';
import type { Lock } from './lock.js';
import type { Piece } from './pieces.js';

/**
 * Has pdf.js decrypt the pieces, with no password: they are put as attachments without any filter into a file that is encrypted
 * in the same way. So nothing is unpacked, and there is no cipher of our own.
 */
export async function decrypted(pieces: readonly Piece[], lock: Lock): Promise<Uint8Array[]> {
  const { getDocument } = await loadPdfjs();
  const loading = getDocument({
    data: fileOf(pieces, lock), verbosity: 0, isEvalSupported: false, enableXfa: false, useSystemFonts: false, useWorkerFetch: false,
    useWasm: false, stopAtErrors: true, disableAutoFetch: true,
  });
  try {
    const pdf = await loading.promise;
    const found = await pdf.getAttachments() as Readonly<Record<string, { readonly content: Uint8Array | null }>> | null;
    return pieces.map((_, at) => found?.[String(at)]?.content ?? new Uint8Array());
  } catch (error) {
    throw encrypted('pdf', undefined, { cause: error });
  } finally {
    await loading.destroy();
  }
}

function fileOf(pieces: readonly Piece[], { dictionary, id }: Lock): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Uint8Array.from(part, (sign) => sign.charCodeAt(0)) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  add('%PDF-1.7\n');
  const places = pieces.map(({ object, bytes }) => {
    const at = length;
    add(`${object} obj\n<</Length ${bytes.length}>>\nstream\n`);
    add(bytes);
    add('\nendstream\nendobj\n');
    const [number, generation] = object.split(' ') as [string, string];
    return `${number} 1\n${String(at).padStart(10, '0')} ${generation.padStart(5, '0')} n \n`;
  });
  const start = length;
  const names = pieces.map(({ object }, at) => `(${at})<</EF<</F ${object} R>>>>`).join('');
  const root = `<</Pages<</Type/Pages/Count 1/Kids[<</Type/Page/MediaBox[0 0 9 9]>>]>>/Names<</EmbeddedFiles<</Names[${names}]>>>>>>`;
  add(`xref\n0 1\n0000000000 65535 f \n${places.join('')}`);
  add(`trailer<</Size 8388608/Root${root}/Encrypt ${dictionary}/ID[<${id}><${id}>]>>\nstartxref\n${start}\n%%EOF`);
  return concat(parts);
}
