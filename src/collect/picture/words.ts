import { packDigits, packNumber } from './packer.js';

/** In a text of the table: here comes a number, here the name of the body. */
export const gaps = { number: '\u0001', name: '\u0002' } as const;

/** The texts of a page, each once however often it is said: without their numbers and the name of the body, which each says itself. */
export class Words {
  private readonly places = new Map<string, number>();

  /** In the order of their places. */
  get texts(): Iterable<string> {
    return this.places.keys();
  }

  /** The text as its place in the table and its numbers. */
  pack(text: string, name = ''): string {
    let numbers = '';
    const bare = text.replace(/[\u0001\u0002]/g, '\ufffd');
    const named = name === '' ? bare : bare.replaceAll(name, gaps.name);
    const words = named.replace(/\d+/g, (digits) => {
      numbers += packDigits(digits);
      return gaps.number;
    });
    return packNumber(this.placeOf(words)) + numbers;
  }

  /** The same of one that is said again and again with the same numbers. */
  packWhole(text: string): string {
    return packNumber(this.placeOf(text.replace(/[\u0001\u0002]/g, '\ufffd')));
  }

  private placeOf(words: string): number {
    const known = this.places.get(words);
    if (known !== undefined) return known;
    this.places.set(words, this.places.size);
    return this.places.size - 1;
  }
}
