import type { WordXml } from './word-xml.js';

/** Of mc:AlternateContent: the same thing said twice, for new programs and for old ones. Only the first is read. */
export function readChoice(xml: WordXml, read: () => void): void {
  let taken = false;
  xml.children((name) => {
    if (taken || (name !== ':Choice' && name !== ':Fallback')) return;
    taken = true;
    read();
  });
}
