/** Bytes written as characters, as PDF lets data be wrapped before it is unpacked. What is not sound ends the data, as in pdf.js. */
export function fromHex(data: Uint8Array): Uint8Array {
  const end = data.indexOf(0x3e);
  const written = end < 0 ? data : data.subarray(0, end);
  const bytes = new Uint8Array(Math.ceil(written.length / 2));
  let digits = 0;
  for (const code of written) {
    const digit = Number.parseInt(String.fromCharCode(code), 16);
    if (Number.isNaN(digit)) continue;
    bytes[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit;
    digits++;
  }
  return bytes.subarray(0, (digits + 1) >> 1);
}

/** Five characters for four bytes, `z` for four zeros. */
export function from85(data: Uint8Array): Uint8Array {
  const end = data.indexOf(0x7e);
  const written = end < 0 ? data : data.subarray(0, end);
  const bytes = new Uint8Array(written.length * 4 + 4);
  let length = 0;
  let group: number[] = [];
  const flush = (): void => {
    const digits = Array.from({ length: 5 }, (_, at) => group[at] ?? 84);
    const value = digits.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let at = 0; at < group.length - 1; at++) bytes[length++] = value >> (24 - 8 * at);
    group = [];
  };
  for (const code of written) {
    if (code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d) continue;
    if (code === 0x7a && group.length === 0) length += 4;
    else if (group.push(code - 0x21) === 5) flush();
  }
  if (group.length > 0) flush();
  return bytes.subarray(0, length);
}
