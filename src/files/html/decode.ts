/** A page as text, whatever it comes as; a note where its characters are wrong. */
export function decoded(source: Uint8Array | string): { readonly text: string; readonly notes: readonly string[] } {
  const text = typeof source === 'string' ? source : decodePage(source);
  return { text, notes: isGarbled(text) ? ['文字编码有误，有的字读不出来，标签可能对不上。请用浏览器打开网页，复制表格后粘贴导入。'] : [] };
}

/** Text of a page: by its byte order mark, its own word, or as UTF-8 where that fits, else as GB18030. */
function decodePage(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const told = /<meta[^>]{0,300}charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(head)?.[1]?.toLowerCase();
  if (isUtf8(bytes)) return 'utf-8';
  return told === 'big5' ? 'big5' : 'gb18030';
}

/** What a page says of itself is often wrong; whether bytes are UTF-8 hardly ever is. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 that was once read as GBK and saved again. */
function isGarbled(text: string): boolean {
  return (text.match(/\ufffd|锟斤拷|[涓鏀鍏淇寮鐢璇]{1}[€銆]/g) ?? []).length > 5;
}
