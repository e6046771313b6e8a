/** The text of a JSON file in UTF-8 or UTF-16, with or without a mark. */
export function jsonText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe || bytes[1] === 0
    ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff || bytes[0] === 0 ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
