import { damaged } from '../error.js';
import { localName } from '../ooxml/xml/tree.js';
import { Scanner } from '../ooxml/xml/scanner.js';

const namespaces = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'];

/** A WordprocessingML part read element by element, whatever prefix its writer chose. */
export class WordXml {
  private readonly scanner: Scanner;
  private readonly prefix: string;

  /** Stands inside the root, which must be `root`. */
  constructor(text: string, part: string, root: string) {
    this.scanner = new Scanner(text, part);
    // a text without a root does not get past the scanner
    this.scanner.next();
    const bound = this.scanner.attributes().find(({ name, value }) => name.startsWith('xmlns:') && namespaces.includes(value));
    this.prefix = bound === undefined ? '' : `${bound.name.slice(6)}:`;
    if (bound === undefined || this.name() !== root) throw damaged('notDocument', { part, root });
  }

  /** Calls `visit` with each child of the element just opened; what it leaves unread is passed over. */
  children(visit: (name: string) => void): void {
    this.scanner.children(() => visit(this.name()));
  }

  /** The text directly in the element just opened. */
  text(): string {
    return this.scanner.ownText();
  }

  attribute(local: string): string | undefined {
    return this.scanner.attribute(this.prefix + local);
  }

  /** A whole number, undefined for anything else. */
  number(local = 'val'): number | undefined {
    const value = this.attribute(local);
    return value !== undefined && /^-?[0-9]{1,9}$/.test(value) ? Number(value) : undefined;
  }

  /** An on/off property: there without a value means on. */
  isOn(): boolean {
    return !['0', 'false', 'off'].includes(this.attribute('val') ?? '1');
  }

  /** Word's own elements without their prefix, any other vocabulary's as `:name`. */
  private name(): string {
    const { name } = this.scanner;
    return name.startsWith(this.prefix) ? name.slice(this.prefix.length) : `:${localName(name)}`;
  }
}
