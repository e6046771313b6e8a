import { unsupported } from '../files/error.js';
import { refuseSize } from '../files/open.js';

/** The bytes of a file that a person chose. Rejects with a FileError: also a folder can be dropped, or a file be gone since. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  refuseSize(file.size);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw unsupported('unreadable', { path: file.name }, { cause: error });
  }
}
