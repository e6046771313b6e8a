/** GBK of the characters that Node can only decode: worked out from the decoder. */
const codes = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const text = decoder.decode(Uint8Array.from([lead, trail]));
    if (text.length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, [lead, trail]);
  }
}

export function gbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}

export function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** With one byte that no encoding has, before the first `mark`. */
export function withBadByte(bytes: Uint8Array, mark: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf(mark);
  if (at < 0) throw new Error(`no ${String(mark)}`);
  return Uint8Array.from([...bytes.subarray(0, at), 0xff, ...bytes.subarray(at)]);
}
