const range = /<([0-9a-f\s]{1,20})>[\s\0]{0,20}<([0-9a-f\s]{1,20})>/gi;

/** How many characters a font's code table lists with its ranges; pdf.js writes each of them down. 0 for other data. */
export function codesIn(data: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(data);
  if (!/begin(?:bf|cid|notdef)range/.test(text)) return 0;
  let sum = 0;
  // the codes that may be used are listed in the same way, and not written down
  for (const part of text.split('begin')) if (!part.startsWith('codespacerange')) sum += codesOf(part);
  return sum;
}

function codesOf(text: string): number {
  let sum = 0;
  for (const [, from, to] of text.matchAll(range)) sum += Math.max(0, valueOf(to!) - valueOf(from!));
  return sum;
}

function valueOf(digits: string): number {
  return Number.parseInt(digits.replace(/\s/g, ''), 16) || 0;
}
