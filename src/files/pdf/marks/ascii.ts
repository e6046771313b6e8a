/** Bytes written as characters, as PDF lets data be wrapped before it is unpacked. What is not sound ends the data, as in pdf.js. */
export function fromHex(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(data.length / 2));
  let digits = 0;
  for (const code of data) {
    if (code === 0x3e) break;
    const digit = Number.parseInt(String.fromCharCode(code), 16);
    if (Number.isNaN(digit)) continue;
    bytes[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit;
    digits++;
  }
  return bytes.subarray(0, (digits + 1) >> 1);
}
