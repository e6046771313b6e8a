const escapes: Readonly<Record<number, number>> = { 0x6e: 0x0a, 0x72: 0x0d, 0x74: 0x09, 0x62: 0x08, 0x66: 0x0c };

/** What a string stands for (ISO 32000-1, 7.3.4), with its brackets: `(…)` or `<…>`. */
export function bytesOf(written: Uint8Array): Uint8Array {
  const inside = written.subarray(1, -1);
  return Uint8Array.from(written[0] === 0x3c ? fromHex(inside) : fromLiteral(inside));
}

function fromHex(written: Uint8Array): number[] {
  const digits = String.fromCharCode(...written.subarray(0, 4096)).replace(/[^0-9A-Fa-f]/g, '');
  const pairs = digits.match(/../g) ?? [];
  return [...pairs, ...(digits.length % 2 === 1 ? [`${digits.at(-1)}0`] : [])].map((pair) => Number.parseInt(pair, 16));
}

function fromLiteral(written: Uint8Array): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < written.length; at++) {
    const byte = written[at]!;
    const isBreak = byte === 0x0d || byte === 0x0a;
    if (isBreak) {
      bytes.push(0x0a);
      if (byte === 0x0d && written[at + 1] === 0x0a) at++;
      continue;
    }
    if (byte !== 0x5c) {
      bytes.push(byte);
      continue;
    }
    const next = written[++at];
    if (next === undefined) break;
    if (isOctal(next)) {
      let value = next - 0x30;
      for (let more = 0; more < 2 && isOctal(written[at + 1]); more++) value = value * 8 + written[++at]! - 0x30;
      bytes.push(value & 0xff);
    } else if (next === 0x0d || next === 0x0a) {
      if (next === 0x0d && written[at + 1] === 0x0a) at++;
    } else bytes.push(escapes[next] ?? next);
  }
  return bytes;
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
