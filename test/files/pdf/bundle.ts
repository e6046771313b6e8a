import { deflateSync } from 'node:zlib';
import { sealed, type Lock } from './lock.js';

const stream = (data: Uint8Array, entries: string): Buffer => Buffer.concat([
  Buffer.from(`<</Length ${data.length}/Filter/FlateDecode${entries}>>\nstream\n`), data, Buffer.from('\nendstream'),
]);

/** A file as newer programs write it: objects without data in a packed one, and a packed table of where all of them are. */
export function bundledFileOf(objects: readonly (string | Uint8Array)[], trailer: string, lock?: Lock): Uint8Array {
  const inside = objects.flatMap((object, at) => (typeof object === 'string' ? [{ object, number: at + 1 }] : []));
  const bundle = objects.length + 1;
  let offset = 0;
  const places = inside.map(({ object, number }) => {
    const place = `${number} ${offset}`;
    offset += object.length + 1;
    return place;
  }).join(' ');
  const packed = deflateSync(Buffer.from(`${places} ${inside.map(({ object }) => object).join(' ')}`, 'latin1'));
  const whole = [...objects, stream(packed, `/Type/ObjStm/N ${inside.length}/First ${places.length + 1}`)];
  const written = lock ? sealed(whole, lock) : whole.map((object) => Buffer.from(object));
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]!.length;
  const rows = [[0, 0, 0]];
  written.forEach((object, at) => {
    const index = inside.findIndex(({ number }) => number === at + 1);
    rows.push(index >= 0 ? [2, bundle, index] : [1, length, 0]);
    if (index >= 0) return;
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  });
  rows.push([1, length, 0]);
  const table = deflateSync(Buffer.from(rows.flatMap(([kind, place, index]) =>
    [kind!, place! >> 16, (place! >> 8) & 0xff, place! & 0xff, index! >> 8, index! & 0xff])));
  parts.push(
    Buffer.from(`${bundle + 1} 0 obj\n`), stream(table, `/Type/XRef/W[1 3 2]/Size ${rows.length}/Root 1 0 R${trailer}`),
    Buffer.from(`\nendobj\nstartxref\n${length}\n%%EOF`),
  );
  return new Uint8Array(Buffer.concat(parts));
}
