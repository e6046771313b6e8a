const gap = String.raw`(?:[\s\0]|%[^\r\n]{0,200}[\r\n])*`;
const pageContents = new RegExp(String.raw`/Contents${gap}(?:([0-9]{1,10})[\s\0]+[0-9]{1,5}[\s\0]+R|\[([^\]]*)\])`, 'g');
const reference = /([0-9]{1,10})[\s\0]+[0-9]{1,5}[\s\0]+R/g;
const array = /([0-9]{1,10})[\s\0]+[0-9]{1,5}[\s\0]+obj[\s\0]*\[([^[\]]*)\]/g;

/** How many bytes of drawing steps the pages hold together: what pages share counts on each of them. */
export class UsedContents {
  readonly #sizes = new Map<number, number>();
  readonly #objects: string[];

  constructor(text: string) {
    this.#objects = [text];
  }

  add(object: number, size: number): void {
    this.#sizes.set(object, Math.max(size, this.#sizes.get(object) ?? 0));
  }

  /** Objects that were packed together. */
  addObjects(text: string): void {
    this.#objects.push(text);
  }

  /** A page that is listed again has no dictionary of its own: it counts like the largest. */
  bytesOn(pages: number): number {
    const texts = this.#objects.map(withPlainNames);
    const arrays = new Map(texts.flatMap((text) => [...text.matchAll(array)].map(([, object, list]) =>
      [Number(object), this.#sizeOf(list!)] as const)));
    const found = texts.flatMap((text) => [...text.matchAll(pageContents)].map(([, object, list]) =>
      (object === undefined ? this.#sizeOf(list!) : this.#sizes.get(Number(object)) ?? arrays.get(Number(object)) ?? 0)));
    const largest = found.length === 0 ? Math.max(0, ...this.#sizes.values()) : found.reduce((most, size) => Math.max(most, size), 0);
    return found.reduce((sum, size) => sum + size, 0) + Math.max(0, pages - found.length) * largest;
  }

  #sizeOf(list: string): number {
    let sum = 0;
    for (const [, object] of list.matchAll(reference)) sum += this.#sizes.get(Number(object)) ?? 0;
    return sum;
  }
}

/** A name may be written with codes for its letters. */
function withPlainNames(text: string): string {
  return text.replace(/#([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
