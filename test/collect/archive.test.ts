import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { openArchive } from '../../src/collect/archive.js';
import { writeZip, packEntry } from '../../src/files/ooxml/zip/write.js';
import { gbk, utf8 } from '../files/encode.js';

const noComment = new Uint8Array(0);
const entry = (name: string, nameBytes: Uint8Array, flags: number, content = utf8('x')) => ({ ...packEntry(name, content), nameBytes, flags });
const archive = (...entries: ReturnType<typeof entry>[]): Uint8Array => writeZip({ entries, comment: noComment });

/** What came of each file of the zip: its text, or the fault. */
function told(bytes: Uint8Array): [string, string][] {
  return openArchive(bytes).map((file) => {
    try {
      return [file.name, new TextDecoder().decode(file.read())];
    } catch (error) {
      return [file.name, (error as { fault: string }).fault];
    }
  });
}

describe('a zip of reports', () => {
  const name = '教育局/年报.json';
  const path = Uint8Array.from([0x75, 0x70, 5 + utf8(name).length, 0, 1, 0, 0, 0, 0, ...utf8(name)]);
  for (const [what, bytes, expected] of [
    ['a name in UTF-8 that says so', archive(entry(name, utf8(name), 0x800)), [[name, 'x']]],
    ['a name in UTF-8 that does not', archive(entry(name, utf8(name), 0)), [[name, 'x']]],
    ['a name in GBK', archive(entry(name, gbk(name), 0)), [[name, 'x']]],
    ['a name in GBK with its UTF-8 beside', archive({ ...entry(name, gbk(name), 0), centralExtra: path, localExtra: path }), [[name, 'x']]],
    ['two names in GBK of one length', archive(entry('', gbk('甲局.txt'), 0), entry('', gbk('乙局.txt'), 0)), [['甲局.txt', 'x'], ['乙局.txt', 'x']]],
    ['a folder', archive(entry('a/', utf8('a/'), 0, utf8('')), entry('a/b', utf8('a/b'), 0)), [['a/b', 'x']]],
    ['a name that leads out', archive(entry('../a', utf8('../a'), 0), entry('b', utf8('b'), 0)), [['../a', 'outside'], ['b', 'x']]],
    ['one name twice', archive(entry('a', utf8('a'), 0), entry('a', utf8('a'), 0)), [['a', 'x'], ['a（同名第2个）', 'twice']]],
    ['a password', archive(entry('a', utf8('a'), 1), entry('b', utf8('b'), 0)), [['a', 'locked'], ['b', 'x']]],
    ['a zip in it', archive(entry('a.zip', utf8('a.zip'), 0, zipSync({ b: utf8('x') })), entry('b', utf8('b'), 0)), [['a.zip', 'nested'], ['b', 'x']]],
    ['a bomb', archive(entry('a', utf8('a'), 0, new Uint8Array(8 * 1024 * 1024)), entry('b', utf8('b'), 0)), [['a', 'fileTooLarge'], ['b', 'x']]],
    ['a lie about its size', archive({ ...entry('a', utf8('a'), 0, utf8('xyz')), size: 2 }, entry('b', utf8('b'), 0)), [['a', 'broken'], ['b', 'x']]],
  ] as const) it(what, () => assert.deepEqual(told(bytes), expected));

  for (const [what, bytes, fault] of [
    ['cut off', archive(entry('a', utf8('a'), 0)).slice(0, -9), 'broken'],
    ['no zip', utf8('PK and no more'), 'broken'],
  ] as const) it(`${what} is refused as a whole`, () => assert.throws(() => openArchive(bytes), { name: 'ArchiveError', fault }));
});
