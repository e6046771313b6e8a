/**
 * One character a byte. `latin1` of TextDecoder is windows-1252 in every browser, and from Node.js 22 on: 0x80 to 0x9f are other signs.
 */
export function latinOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  // spreading them would take them one by one
  for (let at = 0; at < bytes.length; at += 8_192) {
    parts.push(String.fromCharCode.apply(null, bytes.subarray(at, at + 8_192) as unknown as number[]));
  }
  return parts.join('');
}
