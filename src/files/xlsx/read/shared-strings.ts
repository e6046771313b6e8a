import { tooLarge } from '../../error.js';
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

/** After Open of `si` or `is`: the runs joined; the phonetic guide beside them is not part of the text. */
export function readRichText(scanner: Scanner): string {
  const prefix = prefixOf(scanner.name);
  const run = `${prefix}r`;
  const leaf = `${prefix}t`;
  let text = '';
  scanner.children(() => {
    if (scanner.name === leaf) text += scanner.ownText();
    else if (scanner.name === run) scanner.children(() => { if (scanner.name === leaf) text += scanner.ownText(); });
  });
  if (text.length > limits.textLength) throw tooLarge('cellText', { limit: limits.textLength });
  return decodeXstring(text);
}
