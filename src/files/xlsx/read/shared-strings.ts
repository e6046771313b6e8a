import { tooLarge } from '../../error.js';
import { object } from '../../seen-text.js';
import { limits } from '../limits.js';
import { Scanner } from '../../ooxml/xml/scanner.js';
import { decodeXstring } from '../../ooxml/xml/text.js';
import { prefixOf } from '../../ooxml/xml/tree.js';

export function readSharedStrings(text: string, part: string): string[] {
  const scanner = new Scanner(text, part);
  const strings: string[] = [];
  scanner.next();
  const item = `${prefixOf(scanner.name)}si`;
  scanner.children(() => {
    if (scanner.name !== item) return;
    if (strings.push(readRichText(scanner)) > limits.sharedStrings) throw tooLarge('strings', { limit: limits.sharedStrings });
  });
  return strings;
}

/**
 * After Open of `si` or `is`: the runs joined, without note marks and what is struck out; the phonetic guide beside them is
 * no part of the text either.
 */
export function readRichText(scanner: Scanner): string {
  const prefix = prefixOf(scanner.name);
  const run = `${prefix}r`;
  const leaf = `${prefix}t`;
  let text = '';
  let struck = '';
  scanner.children(() => {
    if (scanner.name === leaf) text += scanner.ownText();
    else if (scanner.name === run) {
      let counts = true;
      scanner.children(() => {
        if (scanner.name === `${prefix}rPr`) counts = !isStruck(scanner, prefix);
        else if (scanner.name !== leaf) return;
        else if (counts) text += scanner.ownText();
        else struck += scanner.ownText();
      });
    }
  });
  if (text.trim() === '' && struck.trim() !== '') text = object;
  if (text.length > limits.textLength) throw tooLarge('cellText', { limit: limits.textLength });
  return decodeXstring(text);
}

/** After Open of a run's `rPr`. */
function isStruck(scanner: Scanner, prefix: string): boolean {
  let struck = false;
  scanner.children(() => {
    const value = scanner.attribute('val');
    if (scanner.name === `${prefix}strike`) struck ||= value !== '0' && value !== 'false';
    else if (scanner.name === `${prefix}vertAlign`) struck ||= value !== 'baseline';
  });
  return struck;
}
