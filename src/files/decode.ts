/**
 * Bytes as text, and a note where characters could not be read: `�` stands for them, so no number is made of what is left.
 * `told` is the encoding that stands outside the text, before the one that a page names itself.
 */
export function decoded(source: Uint8Array | string, told?: string): { readonly text: string; readonly notes: readonly string[] } {
  const text = typeof source === 'string' ? source : decode(source, told);
  const lost = lostIn(text);
  if (isGarbled(text)) return { text, notes: ['文字编码有误，有的字读不出来，标签可能对不上。请用浏览器打开网页，复制表格后粘贴导入。'] };
  return { text, notes: lost > 0 ? [`有${lost}处字节不合文字编码，读不出来，以“�”代替；含有它的数没有读。请核对原文。`] : [] };
}

function decode(bytes: Uint8Array, told: string | undefined): string {
  const marked = markOf(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const name = (told ?? ownWord(bytes))?.toLowerCase();
  if (name === 'utf-16' || name === 'utf-16le' || name === 'unicode') {
    if (bytes.subarray(0, 64).includes(0)) return new TextDecoder('utf-16le').decode(bytes);
  }
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (isMostlyWhole(utf8, name === 'utf-8')) return utf8;
  const other = new TextDecoder(name === 'big5' ? 'big5' : 'gb18030').decode(bytes);
  return lostIn(utf8) < lostIn(other) ? utf8 : other;
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

function ownWord(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,300}charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(head)?.[1]
    ?? /^\s{0,10}<\?xml[^>]{0,200}encoding\s{0,5}=\s{0,5}["']([\w-]{1,40})/i.exec(head)?.[1];
}

/**
 * What a page says of itself is often wrong; that bytes are UTF-8 is hardly ever chance, though some of them be broken. In GBK
 * that is taken for UTF-8, far more is lost than read.
 */
function isMostlyWhole(utf8: string, isTold: boolean): boolean {
  const lost = lostIn(utf8);
  return lost === 0 || (isTold ? 1 : 4) * lost < count(utf8, /[^\u0000-\u007f\ufffd]/g);
}

/** UTF-8 that was once read as GBK and saved again, or too much lost to be read. */
function isGarbled(text: string): boolean {
  const wrong = count(text, /锟斤拷|[涓鏀鍏淇寮鐢璇][€銆]/g);
  const lost = lostIn(text);
  return wrong > 5 || (lost > 5 && 20 * lost > text.length);
}

function lostIn(text: string): number {
  return count(text, /\ufffd/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
