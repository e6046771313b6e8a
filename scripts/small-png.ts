import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A screenshot with its 256 commonest colours: a fifth of the bytes, and a page of flat colours looks the same. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, data } = decode(png);
  const pixels = width * height;
  const counts = new Map<number, number>();
  const colorAt = (index: number): number =>
    (data[index * channels]! << 16) | (data[index * channels + 1]! << 8) | data[index * channels + 2]!;
  for (let index = 0; index < pixels; index++) counts.set(colorAt(index), (counts.get(colorAt(index)) ?? 0) + 1);
  const palette = [...counts].sort(([, one], [, other]) => other - one).slice(0, 256).map(([color]) => color);
  const places = new Map(palette.map((color, place) => [color, place]));
  const placeOf = (color: number): number => {
    const known = places.get(color);
    if (known !== undefined) return known;
    const place = nearest(palette, color);
    places.set(color, place);
    return place;
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let index = 0; index < pixels; index++) {
    rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = placeOf(colorAt(index));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits, colours by palette
  header.set([8, 3], 8);
  return Buffer.concat([
    signature, chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(palette: readonly number[], color: number): number {
  const distance = (other: number): number =>
    ((other >> 16) - (color >> 16)) ** 2 + (((other >> 8) & 255) - ((color >> 8) & 255)) ** 2 + ((other & 255) - (color & 255)) ** 2;
  return palette.reduce((best, other, place) => (distance(other) < distance(palette[best]!) ? place : best), 0);
}

/** As browsers write it: 8 bits a channel, not interlaced. */
function decode(png: Buffer): { width: number; height: number; channels: number; data: Buffer } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * channels;
  const data = Buffer.alloc(line * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (line + 1)]!;
    for (let at = 0; at < line; at++) {
      const left = at < channels ? 0 : data[row * line + at - channels]!;
      const above = row === 0 ? 0 : data[(row - 1) * line + at]!;
      const corner = row === 0 || at < channels ? 0 : data[(row - 1) * line + at - channels]!;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      data[row * line + at] = raw[row * (line + 1) + 1 + at]! + guess;
    }
  }
  return { width, height, channels, data };
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}

function chunk(type: string, content: Buffer): Buffer {
  const made = Buffer.alloc(12 + content.length);
  made.writeUInt32BE(content.length, 0);
  made.write(type, 4, 'latin1');
  content.copy(made, 8);
  made.writeUInt32BE(crc32(made.subarray(4, 8 + content.length)), 8 + content.length);
  return made;
}
