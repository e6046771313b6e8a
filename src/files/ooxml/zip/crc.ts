/** CRC-32 four bytes at a time: the check must stay cheap beside the inflating. */
const tables: Int32Array[] = [];

/** `before` is that of the bytes that come before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  if (tables.length === 0) fillTables();
  const [t0, t1, t2, t3] = tables as [Int32Array, Int32Array, Int32Array, Int32Array];
  const whole = bytes.length - (bytes.length % 4);
  let crc = ~before;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = t0[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function fillTables(): void {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value;
  }
  tables.push(first);
  for (let slice = 1; slice < 4; slice++) {
    const before = tables[slice - 1]!;
    tables.push(before.map((value) => first[value & 255]! ^ (value >>> 8)));
  }
}
