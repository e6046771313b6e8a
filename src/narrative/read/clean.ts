/** A text without its spaces and broken lines, half-width, and where each of its characters stood. */
export interface CleanText {
  readonly text: string;
  /** Offset in the original of each character; one more entry than characters. */
  readonly at: Int32Array;
}

const space = /[\s\u00a0\u200b-\u200d\u2060\ufeff]/;
const digit = /[0-9０-９]/;
/** After these a sentence or a clause of a list is at its end. */
const closing = new Set('。！？!?；;：:…”"）)');
/** A paragraph with a number of its own begins. */
const numbered = new Set('一二三四五六七八九十（(0123456789-—第');

/** Digits and letters half-width; marks of the language stay as they are. */
function narrow(code: number): number {
  const letter = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return letter || code === 0xff05 || code === 0xff0e ? code - 0xfee0 : code;
}

/**
 * Spaces go, but for one between two numbers. A line that ends without a mark goes on in the next one, as lines of a PDF do;
 * what is the end of a paragraph becomes one line end.
 */
export function cleanText(original: string): CleanText {
  const codes: number[] = [];
  const at: number[] = [];
  const push = (code: number, index: number): void => { codes.push(code); at.push(index); };
  for (let index = 0; index < original.length;) {
    const character = original[index]!;
    if (!space.test(character)) {
      push(narrow(original.charCodeAt(index)), index);
      index += 1;
      continue;
    }
    const start = index;
    let breaks = false;
    while (index < original.length && space.test(original[index]!)) {
      breaks ||= original[index] === '\n';
      index += 1;
    }
    const before = start > 0 ? original[start - 1]! : '';
    const after = original[index] ?? '';
    if (breaks && endsHere(before, after)) push(0x0a, start);
    else if (digit.test(before) && digit.test(after) && !isThousands(original, start, index)) push(0x20, start);
  }
  at.push(original.length);
  let text = '';
  // a call with all codes at once would overflow the stack
  for (let from = 0; from < codes.length; from += 4096) text += String.fromCharCode(...codes.slice(from, from + 4096));
  return { text, at: Int32Array.from(at) };
}

function endsHere(before: string, after: string): boolean {
  return before === '' || after === '' || closing.has(before) || numbered.has(after);
}

/** 1 234 is one number; 12 345 件 of two columns cannot be told from it. */
function isThousands(text: string, start: number, end: number): boolean {
  const group = /^[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(end, end + 4));
  const lead = /(?:^|[^0-9０-９])[0-9０-９]{1,3}$/.test(text.slice(Math.max(0, start - 4), start));
  return group && lead && end - start === 1 && text[start] !== '\n';
}
