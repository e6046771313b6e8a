import { tooLarge } from '../../error.js';
import { limits } from '../limits.js';
import { Scanner, Token } from '../../ooxml/xml/scanner.js';
import { decodeXstring } from '../../ooxml/xml/text.js';
import { prefixOf } from '../../ooxml/xml/tree.js';

export function readSharedStrings(text: string, part: string): string[] {
  const scanner = new Scanner(text, part);
  const strings: string[] = [];
  scanner.next();
  const item = `${prefixOf(scanner.name)}si`;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open) continue;
    if (scanner.name !== item) scanner.skip();
    else if (strings.push(readRichText(scanner)) > limits.sharedStrings) throw tooLarge('strings', { limit: limits.sharedStrings });
  }
  return strings;
}

/** After Open of `si` or `is`: the runs joined; the phonetic guide beside them is not part of the text. */
export function readRichText(scanner: Scanner): string {
  const prefix = prefixOf(scanner.name);
  const run = `${prefix}r`;
  const leaf = `${prefix}t`;
  const depth = scanner.depth;
  let text = '';
  for (let token = scanner.next(); token !== Token.Close || scanner.depth >= depth; token = scanner.next()) {
    if (token !== Token.Open) continue;
    if (scanner.name === leaf) text += readLeaf(scanner);
    else if (scanner.name !== run) scanner.skip();
  }
  if (text.length > limits.textLength) throw tooLarge('cellText', { limit: limits.textLength });
  return decodeXstring(text);
}

/** After Open: the text up to the element's Close. */
export function readLeaf(scanner: Scanner): string {
  const depth = scanner.depth;
  let text = '';
  for (let token = scanner.next(); token !== Token.Close || scanner.depth >= depth; token = scanner.next()) {
    if (token === Token.Text) text += scanner.content();
    else if (token === Token.Open) scanner.skip();
  }
  return text;
}
