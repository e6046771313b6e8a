export const lt = 60, gt = 62, slash = 47, bang = 33, question = 63, equals = 61, quote = 34, apostrophe = 39;

/** 1 for what cannot stand in a name: up to the space, and the marks of XML. */
const nameEnds = new Uint8Array(128).fill(1, 0, 33);
for (const mark of [lt, gt, slash, equals, quote, apostrophe]) nameEnds[mark] = 1;

/** The end of the white space from here; charCodeAt gives NaN behind the text, which is none. */
export function spaceEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; code = text.charCodeAt(at)) at++;
  return at;
}

export function nameEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 128 || nameEnds[code] === 0; code = text.charCodeAt(at)) at++;
  return at;
}

export function sameText(text: string, one: number, other: number, length: number): boolean {
  for (let index = 0; index < length; index++) if (text.charCodeAt(one + index) !== text.charCodeAt(other + index)) return false;
  return true;
}
