/**
 * What a host does faster than we do: Node has both in C. Only a success counts: whoever cannot, or does not like the bytes,
 * answers undefined, and our own code says what is wrong with them.
 */
export interface NativeZip {
  /** Unpacked into exactly `size` bytes; never makes more. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array | undefined;
  readonly crc32?: ((bytes: Uint8Array) => number) | undefined;
}

let native: NativeZip | undefined;

/** The entry of a host says so once. */
export function setNativeZip(zip: NativeZip | undefined): void {
  native = zip;
}

export const nativeZip = (): NativeZip | undefined => native;
