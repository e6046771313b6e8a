export interface Headers {
  /** `multipart/related`, in small letters. */
  readonly type: string;
  readonly boundary?: string;
  readonly charset?: string;
  readonly encoding: string;
  /** Where the body begins. */
  readonly end: number;
}

/** Characters of all headers of one part. */
const longest = 16_384;

/** The headers at the start of a text, folded lines unfolded; undefined where it begins with none. */
export function readHeaders(source: string): Headers | undefined {
  const found = new Map<string, string>();
  let at = 0;
  let last: string | undefined;
  while (at < source.length && at < longest) {
    const newline = source.indexOf('\n', at);
    const next = newline < 0 ? source.length : newline + 1;
    const line = source.slice(at, next).replace(/\r?\n$/, '');
    at = next;
    if (line === '') break;
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== undefined) found.set(last, `${found.get(last)!} ${line.trim()}`);
    else if (colon > 0 && colon < 80 && /^[\w-]+$/.test(line.slice(0, colon))) {
      last = line.slice(0, colon).toLowerCase();
      found.set(last, line.slice(colon + 1).trim());
    } else return undefined;
  }
  const type = found.get('content-type') ?? '';
  const boundary = parameter(type, 'boundary');
  const charset = parameter(type, 'charset');
  return {
    type: type.split(';')[0]!.trim().toLowerCase(), encoding: (found.get('content-transfer-encoding') ?? '').toLowerCase(), end: at,
    ...(boundary ? { boundary } : {}), ...(charset ? { charset } : {}),
  };
}

/** A text that begins as a mail or a page in one file does. */
export function looksLikeMime(text: string): boolean {
  return /^mime-version\s{0,5}:/im.test(text) && readHeaders(text) !== undefined;
}

function parameter(header: string, name: 'boundary' | 'charset'): string | undefined {
  const pattern = new RegExp(`;\\s{0,20}${name}\\s{0,5}=\\s{0,5}(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i');
  return pattern.exec(header)?.slice(1).find((one) => one);
}
