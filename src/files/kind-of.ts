/** What a file is by its first bytes; its name decides only between kinds of text. */
export type FileKind = 'zip' | 'pdf' | 'compound' | 'html' | 'json' | 'text';

export function kindOf(name: string, bytes: Uint8Array): FileKind {
  const starts = (magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (starts([0x50, 0x4b])) return 'zip';
  if (starts([0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (starts([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound';
  if (/\.json$/i.test(name)) return 'json';
  // some writers put a line or two before the header (ISO 32000-1, appendix H.3, note 13)
  if (/\.pdf$/i.test(name) && new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, '');
  return /\.html?$/i.test(name) || /^<(?:!doctype|html|head|body|table|div|p|meta|\?xml|!--)/i.test(head) ? 'html' : 'text';
}
