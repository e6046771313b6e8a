/** The bytes of a body, given one character a byte; what is no code of its encoding is left out or stands as it is. */
export function bytesOf(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return fromBase64(body);
  return encoding === 'quoted-printable' ? fromQuoted(body) : plain(body);
}

function plain(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** RFC 2045, 6.7: `=E4` is a byte, `=` at a line's end joins the lines. */
function fromQuoted(body: string): Uint8Array {
  const joined = body.replace(/=[ \t]{0,80}\r?\n/g, '');
  const bytes = new Uint8Array(joined.length);
  let length = 0;
  for (let at = 0; at < joined.length; at++) {
    const code = joined[at] === '=' ? joined.slice(at + 1, at + 3) : '';
    const isCode = /^[0-9a-f]{2}$/i.test(code);
    bytes[length++] = isCode ? Number.parseInt(code, 16) : joined.charCodeAt(at);
    if (isCode) at += 2;
  }
  return bytes.subarray(0, length);
}

function fromBase64(body: string): Uint8Array {
  const codes = body.replace(/[^A-Za-z0-9+/]/g, '');
  return plain(atob(codes.length % 4 === 1 ? codes.slice(0, -1) : codes));
}
