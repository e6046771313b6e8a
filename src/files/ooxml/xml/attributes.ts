import { damaged, tooLarge } from '../../error.js';
import { packageLimits } from '../limits.js';
import { apostrophe, equals, nameEnd, quote, sameText, spaceEnd } from './letters.js';
import { decodeAttribute } from './text.js';

export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Of the name; the value stands between its quotes. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

const marks = new Map<string, string>();

/** The attributes of the tag that a scanner stands at, decoded when somebody asks. */
export class Attributes {
  /** Those of a plain tag, not yet taken apart; else empty. */
  private plain = '';
  private plainStart = 0;
  /** Name start, name end, value start, value end of each. */
  private spans = new Int32Array(64);
  private count = 0;

  constructor(private readonly text: string, private readonly part: string) {}

  /** Starts anew; `plain` is all of them in the plain form, or empty when `readOne` follows. */
  reset(plain: string, start: number): void {
    this.plain = plain;
    this.plainStart = start;
    this.count = 0;
  }

  /** Reads one attribute from here on and returns where it ends. */
  readOne(start: number): number {
    const { text } = this;
    const end = nameEnd(text, start);
    const sign = spaceEnd(text, end);
    if (end === start || text.charCodeAt(sign) !== equals) throw this.broken(start);
    const valueStart = spaceEnd(text, sign + 1) + 1;
    const mark = text.charCodeAt(valueStart - 1);
    if (mark !== quote && mark !== apostrophe) throw this.broken(start);
    const valueEnd = text.indexOf(mark === quote ? '"' : "'", valueStart);
    if (valueEnd < 0) throw this.broken(start);
    if (this.count === this.spans.length) this.grow();
    const { spans } = this;
    for (let index = 0; index < this.count; index += 4) {
      const other = spans[index]!;
      if (spans[index + 1]! - other === end - start && sameText(text, other, start, end - start)) throw this.broken(start);
    }
    spans[this.count++] = start;
    spans[this.count++] = end;
    spans[this.count++] = valueStart;
    spans[this.count++] = valueEnd;
    return valueEnd + 1;
  }

  value(name: string): string | undefined {
    if (this.plain !== '') {
      const start = this.plainValue(name);
      return start < 0 ? undefined : this.plain.slice(start, this.plain.indexOf('"', start));
    }
    const index = this.indexOf(name);
    return index < 0 ? undefined : decodeAttribute(this.text.slice(this.spans[index + 2], this.spans[index + 3]), this.part);
  }

  /** Where the value stands in the text, -1 when there is none. */
  start(name: string): number {
    if (this.plain !== '') {
      const start = this.plainValue(name);
      return start < 0 ? -1 : this.plainStart + start;
    }
    const index = this.indexOf(name);
    return index < 0 ? -1 : this.spans[index + 2]!;
  }

  all(): Attribute[] {
    if (this.plain !== '') this.takeApart();
    const found: Attribute[] = [];
    for (let index = 0; index < this.count; index += 4) {
      const [start, valueStart, valueEnd] = [this.spans[index]!, this.spans[index + 2]!, this.spans[index + 3]!];
      const value = decodeAttribute(this.text.slice(valueStart, valueEnd), this.part);
      found.push({ name: this.text.slice(start, this.spans[index + 1]), value, start, valueStart, valueEnd });
    }
    return found;
  }

  /** Offset in `plain`. */
  private plainValue(name: string): number {
    let mark = marks.get(name);
    if (mark === undefined) marks.set(name, (mark = ` ${name}="`));
    const found = this.plain.indexOf(mark);
    return found < 0 ? -1 : found + mark.length;
  }

  private takeApart(): void {
    const end = this.plainStart + this.plain.length;
    this.plain = '';
    for (let at = this.plainStart; at < end;) at = this.readOne(at + 1);
  }

  private indexOf(name: string): number {
    const { spans, text } = this;
    for (let index = 0; index < this.count; index += 4) {
      const start = spans[index]!;
      if (spans[index + 1]! - start === name.length && text.startsWith(name, start)) return index;
    }
    return -1;
  }

  private grow(): void {
    if (this.count >= packageLimits.attributes * 4) throw tooLarge('attributes', { part: this.part, limit: packageLimits.attributes });
    const spans = new Int32Array(this.count * 2);
    spans.set(this.spans);
    this.spans = spans;
  }

  private broken(at: number): Error {
    return damaged('xmlAt', { part: this.part, at: at + 1 });
  }
}
