import { damaged, type FileError, tooLarge, unsafe } from '../../error.js';
import { packageLimits } from '../limits.js';
import { Attributes, type Attribute } from './attributes.js';
import { bang, gt, lt, nameEnd, question, slash, spaceEnd } from './letters.js';
import { decodeText } from './text.js';

export const enum Token { End, Open, Close, Text }

/**
 * An opening tag as nearly every writer writes it: double quotes, single spaces, nothing escaped. The engine matches it
 * several times as fast as we can step through its letters; whatever differs takes the steps, with the same result.
 * No = in a value, so that ` r="` is found at an attribute only. Counts are bounded so that no text makes the match run deep.
 */
const plainTag = /<([A-Za-z_][\w:.-]{0,60})((?: [A-Za-z_][\w:.-]{0,60}="[^"<>&=\t\r\n]{0,400}"){0,40})(\/?)>/y;

/**
 * Reads XML token by token and knows where each stands in the text, so that edits can be spliced in.
 * Refuses DOCTYPE and unknown entities; depth and attributes are capped.
 */
export class Scanner {
  /** Of the last token: the name as written, with its prefix. */
  name = '';
  start = 0;
  end = 0;
  /** `<a/>`; its Close follows as a token without length. */
  empty = false;
  private at = 0;
  private closing = false;
  private rooted = false;
  private cdata = false;
  private readonly open: string[] = [];
  private readonly tag: Attributes;

  constructor(readonly text: string, readonly part: string) {
    this.tag = new Attributes(text, part);
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
  }

  /** Elements that are open; the one just opened counts. */
  get depth(): number {
    return this.open.length;
  }

  next(): Token {
    if (this.closing) return this.closeEmpty();
    const { text } = this;
    for (;;) {
      const start = this.at;
      if (start >= text.length) return this.finish();
      if (text.charCodeAt(start) !== lt) {
        const end = text.indexOf('<', start);
        this.at = end < 0 ? text.length : end;
        if (this.open.length > 0) return this.textToken(start, this.at, false);
        if (spaceEnd(text, start) !== this.at) throw this.broken();
        continue;
      }
      const second = text.charCodeAt(start + 1);
      if (second === slash) return this.closeTag(start);
      if (second === question) this.at = this.after('?>', start + 2);
      else if (second !== bang) return this.openTag(start);
      else if (text.startsWith('<!--', start)) this.at = this.after('-->', start + 4);
      else if (text.startsWith('<![CDATA[', start) && this.open.length > 0) {
        this.at = this.after(']]>', start + 9);
        return this.textToken(start + 9, this.at - 3, true);
      } else if (text.startsWith('<!DOCTYPE', start)) {
        throw unsafe('doctype', { part: this.part });
      } else throw this.broken();
    }
  }

  /** The value of an attribute of the element just opened, by the name as written. */
  attribute(name: string): string | undefined {
    return this.tag.value(name);
  }

  /** Where the value of an attribute stands; -1 when there is none. For what is read a million times. */
  attributeStart(name: string): number {
    return this.tag.start(name);
  }

  attributes(): Attribute[] {
    return this.tag.all();
  }

  /** The text of a Text token. */
  content(): string {
    const raw = this.text.slice(this.start, this.end);
    return this.cdata ? raw.replace(/\r\n?/g, '\n') : decodeText(raw, this.part);
  }

  /** Takes a whole stretch that a sticky pattern knows, instead of its tokens; only for what is whole elements. */
  take(pattern: RegExp): RegExpExecArray | null {
    if (this.closing) return null;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  /** After Open: moves to the matching Close, whose `end` is the end of the element. */
  skip(): void {
    const depth = this.open.length;
    while (this.next() !== Token.Close || this.open.length >= depth);
  }

  /**
   * After Open: calls `visit` at the Open of each child, up to the element's Close. What it leaves unread of a child is passed
   * over. Of the root it also reads to the end of the text, where nothing more may stand.
   */
  children(visit: () => void): void {
    const { depth } = this;
    for (;;) {
      const token = this.next();
      if (token === Token.Close && this.depth < depth) break;
      if (token !== Token.Open) continue;
      visit();
      if (this.depth > depth) this.skip();
    }
    if (depth === 1) this.next();
  }

  /** After Open: the text directly in the element, up to its Close. */
  ownText(): string {
    const { depth } = this;
    let own = '';
    for (;;) {
      const token = this.next();
      if (token === Token.Text) own += this.content();
      else if (token === Token.Open) this.skip();
      else if (this.depth < depth) return own;
    }
  }

  private openTag(start: number): Token {
    if (this.open.length === 0 && this.rooted) throw this.broken();
    plainTag.lastIndex = start;
    const match = plainTag.exec(this.text);
    if (!match) return this.openUnusualTag(start);
    this.name = match[1]!;
    this.tag.reset(match[2]!, start + 1 + this.name.length);
    return this.opened(start, plainTag.lastIndex, match[3] === '/');
  }

  private openUnusualTag(start: number): Token {
    const { text, tag } = this;
    let at = nameEnd(text, start + 1);
    if (at === start + 1) throw this.broken();
    this.name = text.slice(start + 1, at);
    tag.reset('', at);
    let code = text.charCodeAt(at);
    while (code !== gt && code !== slash) {
      const before = at;
      at = spaceEnd(text, at);
      code = text.charCodeAt(at);
      if (code === gt || code === slash) break;
      if (at === before) throw this.broken();
      at = tag.readOne(at);
      code = text.charCodeAt(at);
    }
    const empty = code === slash;
    if (empty && text.charCodeAt(++at) !== gt) throw this.broken();
    return this.opened(start, at + 1, empty);
  }

  private opened(start: number, end: number, empty: boolean): Token {
    this.start = start;
    this.end = this.at = end;
    this.empty = this.closing = empty;
    this.rooted = true;
    if (this.open.push(this.name) > packageLimits.depth) throw tooLarge('depth', { part: this.part, limit: packageLimits.depth });
    return Token.Open;
  }

  private closeTag(start: number): Token {
    const { text } = this;
    const name = this.open.pop();
    if (name === undefined || !text.startsWith(name, start + 2)) throw this.broken();
    const end = spaceEnd(text, start + 2 + name.length);
    if (text.charCodeAt(end) !== gt) throw this.broken();
    this.name = name;
    this.start = start;
    this.end = this.at = end + 1;
    return Token.Close;
  }

  private closeEmpty(): Token {
    this.closing = false;
    this.name = this.open.pop()!;
    this.start = this.end;
    return Token.Close;
  }

  private textToken(start: number, end: number, cdata: boolean): Token {
    this.start = start;
    this.end = end;
    this.cdata = cdata;
    return Token.Text;
  }

  private finish(): Token {
    if (this.open.length > 0 || !this.rooted) throw this.broken();
    this.start = this.end = this.text.length;
    return Token.End;
  }

  private after(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    if (found < 0) throw this.broken();
    return found + mark.length;
  }

  private broken(): FileError {
    return damaged('xmlAt', { part: this.part, at: this.at + 1 });
  }
}
