import { createCipheriv, createHash } from 'node:crypto';

/** A cipher of the standard handler (ISO 32000-2, 7.6). */
export interface Lock {
  readonly trailer: string;
  /** Written as an object, when it does not stand in the trailer. */
  readonly dictionary?: string;
  seal(number: number, data: Uint8Array): Uint8Array;
}

export type LockKind = 'RC4 of 40 bits' | 'RC4 of 128 bits' | 'AES of 128 bits' | 'AES of 256 bits' | 'AES of 256 bits, first form';

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const id = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const permissions = -3904;

export const lockOf = (kind: LockKind, password = ''): Lock => (kind.startsWith('AES of 256') ? longLock(kind, password) : shortLock(kind, password));

/** The same lock with its strings written in brackets, as most programs do. */
export function inBrackets(lock: Lock): Lock {
  return { ...lock, trailer: lock.trailer.replace(/(?<!<)<([0-9a-f]+)>/g, (_, digits: string) => `(${literal(Buffer.from(digits, 'hex'))})`) };
}

/** The same lock with its dictionary in an object of its own, which has this number. */
export function apart(lock: Lock, number: number): Lock {
  const [, dictionary, rest] = /^\/Encrypt(<<.*>>)(\/ID.*)$/s.exec(lock.trailer)!;
  return { ...lock, dictionary: dictionary!, trailer: `/Encrypt ${number} 0 R${rest}` };
}

/** Some signs as they are, some with a code, some with a letter. */
function literal(bytes: Buffer): string {
  const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\\n\\t', '\b': '\\b', '\f': '\\f', '(': '\\(', ')': '\\)', '\\': '\\\\' };
  return Array.from(bytes, (byte, at) => named[String.fromCharCode(byte)]
    ?? (at % 3 === 0 ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte))).join('');
}

/** Each stream and each string of these objects, as a file with such a lock has them. */
export function sealed(objects: readonly (string | Uint8Array)[], lock: Lock): Uint8Array[] {
  return objects.map((object, at) => {
    const text = Buffer.from(object).toString('latin1');
    const start = text.indexOf('stream\n');
    const seal = (data: Uint8Array): Buffer => Buffer.from(lock.seal(at + 1, data));
    const words = (start < 0 ? text : text.slice(0, start)).replace(/\(([^()]*)\)/g, (_, word: string) =>
      `<${seal(Buffer.from(word, 'latin1')).toString('hex')}>`);
    if (start < 0) return Buffer.from(words, 'latin1');
    const data = seal(Buffer.from(text.slice(start + 7, text.lastIndexOf('\nendstream')), 'latin1'));
    return Buffer.concat([
      Buffer.from(`${words.replace(/\/Length [0-9]+/, `/Length ${data.length}`)}stream\n`, 'latin1'), data, Buffer.from('\nendstream'),
    ]);
  });
}

function trailerOf(entries: string): string {
  return `/Encrypt<</Filter/Standard/P ${permissions}${entries}>>/ID[<${id.toString('hex')}><${id.toString('hex')}>]`;
}

function shortLock(kind: LockKind, password: string): Lock {
  const [version, revision, length] = kind === 'RC4 of 40 bits' ? [1, 2, 5] : kind === 'RC4 of 128 bits' ? [2, 3, 16] : [4, 4, 16];
  const [user, owner] = [password, 'owner'].map((word) => Buffer.concat([Buffer.from(word), padding]).subarray(0, 32)) as [Buffer, Buffer];
  const hashed = (data: Buffer): Buffer => {
    let hash = md5(data);
    for (let round = 0; revision >= 3 && round < 50; round++) hash = md5(hash.subarray(0, length));
    return hash.subarray(0, length);
  };
  const often = (key: Buffer, data: Buffer): Buffer => Array.from({ length: revision >= 3 ? 20 : 1 }).reduce<Buffer>((made, _, round) =>
    rc4(key.map((byte) => byte ^ round), made), data);
  const ownerEntry = often(hashed(owner), user);
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(permissions);
  const key = hashed(Buffer.concat([user, ownerEntry, flags, id]));
  const check = revision >= 3 ? md5(Buffer.concat([padding, id])) : padding;
  const userEntry = Buffer.concat([often(key, check), Buffer.alloc(32)]).subarray(0, 32);
  const isAes = version === 4;
  return {
    trailer: trailerOf(`/V ${version}/R ${revision}/Length ${length * 8}/O<${ownerEntry.toString('hex')}>/U<${userEntry.toString('hex')}>${isAes ? filters('AESV2', 16) : ''}`),
    seal(number, data) {
      const own = Buffer.from([number & 0xff, (number >> 8) & 0xff, number >> 16, 0, 0, ...(isAes ? Buffer.from('sAlT') : [])]);
      const objectKey = md5(Buffer.concat([key, own])).subarray(0, Math.min(16, length + 5));
      return isAes ? aes('aes-128-cbc', objectKey, data) : rc4(objectKey, Buffer.from(data));
    },
  };
}

function longLock(kind: LockKind, password: string): Lock {
  const hash = kind === 'AES of 256 bits' ? hardHash : (word: Buffer, salt: Buffer): Buffer => digest('sha256', Buffer.concat([word, salt]));
  const key = digest('sha256', Buffer.from('the key of the file'));
  const entries = (word: Buffer): [entry: string, packed: string] => {
    const [check, salt] = [Buffer.from('checking'), Buffer.from('the salt')];
    const packing = createCipheriv('aes-256-cbc', hash(word, salt), Buffer.alloc(16)).setAutoPadding(false);
    return [Buffer.concat([hash(word, check), check, salt]).toString('hex'), Buffer.concat([packing.update(key), packing.final()]).toString('hex')];
  };
  const [[user, userKey], [owner, ownerKey]] = [entries(Buffer.from(password)), entries(Buffer.from('owner'))];
  return {
    trailer: trailerOf(`/V 5/R ${kind === 'AES of 256 bits' ? 6 : 5}/Length 256/O<${owner}>/U<${user}>/OE<${ownerKey}>/UE<${userKey}>/Perms<${'00'.repeat(16)}>${filters('AESV3', 32)}`),
    seal: (_, data) => aes('aes-256-cbc', key, data),
  };
}

const filters = (method: string, length: number): string => `/CF<</StdCF<</CFM/${method}/AuthEvent/DocOpen/Length ${length}>>>>/StmF/StdCF/StrF/StdCF`;

/** Algorithm 2.B of ISO 32000-2. */
function hardHash(word: Buffer, salt: Buffer): Buffer {
  let key = digest('sha256', Buffer.concat([word, salt]));
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const packing = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const made = packing.update(Buffer.concat(Array<Buffer>(64).fill(Buffer.concat([word, key]))));
    key = digest((['sha256', 'sha384', 'sha512'] as const)[made.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3]!, made);
    last = made[made.length - 1]!;
  }
  return key.subarray(0, 32);
}

function aes(name: string, key: Buffer, data: Uint8Array): Buffer {
  const start = Buffer.from('begins each time');
  const cipher = createCipheriv(name, key, start);
  return Buffer.concat([start, cipher.update(data), cipher.final()]);
}

function rc4(key: Uint8Array, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + state[at]! + key[at % key.length]!) & 0xff;
    [state[at], state[other]] = [state[other]!, state[at]!];
  }
  let [one, other] = [0, 0];
  return Buffer.from(data.map((byte) => {
    one = (one + 1) & 0xff;
    other = (other + state[one]!) & 0xff;
    [state[one], state[other]] = [state[other]!, state[one]!];
    return byte ^ state[(state[one]! + state[other]!) & 0xff]!;
  }));
}

const digest = (name: string, data: Buffer): Buffer => createHash(name).update(data).digest();
const md5 = (data: Buffer): Buffer => digest('md5', data);
