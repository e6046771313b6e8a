import { latinOf } from './latin.js';
import { readZip } from './ooxml/zip/read.js';

/** Bytes that are looked at to tell what a file is. */
const head = 4096;

/** What a file's bytes and its name show about its kind, each worked out when first asked for. */
export class Content {
  /** Without the dot, in small letters; '' where there is none. */
  readonly extension: string;
  private readonly seen = new Map<string, unknown>();

  constructor(name: string, readonly bytes: Uint8Array) {
    this.extension = /\.([^./\\]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  }

  /** The file begins with these bytes, given as Latin-1. */
  starts(magic: string, at = 0): boolean {
    for (let index = 0; index < magic.length; index++) if (this.bytes[at + index] !== magic.charCodeAt(index)) return false;
    return at + magic.length <= head;
  }

  /** The first bytes, one character each. */
  get latin(): string {
    return this.once('latin', () => latinOf(this.bytes.subarray(0, head)));
  }

  /** The beginning as text, without its mark and white space; '' where the bytes are no text. */
  get text(): string {
    return this.once('text', () => {
      const encoding = this.starts('\u00ff\u00fe') ? 'utf-16le' : this.starts('\u00fe\u00ff') ? 'utf-16be' : 'utf-8';
      const text = new TextDecoder(encoding).decode(this.bytes.subarray(0, head)).replace(/^\ufeff/, '').trimStart();
      // a text has no characters of control but tabs, line ends and page ends
      return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? '' : text;
    });
  }

  /** Part names of a zip in small letters, whatever slash its writer used; none for a damaged one. */
  get zipNames(): readonly string[] {
    return this.once('zipNames', () => {
      if (!this.starts('PK')) return [];
      try {
        return readZip(this.bytes).entries.map(({ name }) => name.replaceAll('\\', '/').toLowerCase());
      } catch {
        // the reader of the kind that the name says will tell what is wrong
        return [];
      }
    });
  }

  /** A zip with a part in this folder, or of this name. */
  zipHas(name: string): boolean {
    return this.zipNames.some((part) => (name.endsWith('/') ? part.startsWith(name) : part === name));
  }

  /** A zip whose list of parts cannot be read: only its name tells what it was. */
  get isBrokenZip(): boolean {
    return this.starts('PK') && this.zipNames.length === 0;
  }

  get isCompound(): boolean {
    return this.starts('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1');
  }

  /** An old Office file with a stream of this name; the container keeps names in UTF-16. */
  hasStream(name: string): boolean {
    return this.isCompound && contains(this.bytes, name);
  }

  private once<Value>(key: string, make: () => Value): Value {
    if (!this.seen.has(key)) this.seen.set(key, make());
    return this.seen.get(key) as Value;
  }
}

function contains(bytes: Uint8Array, name: string): boolean {
  const last = bytes.length - name.length * 2;
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (matched < name.length && bytes[at + matched * 2] === name.charCodeAt(matched) && bytes[at + matched * 2 + 1] === 0) matched++;
    if (matched === name.length) return true;
  }
  return false;
}
