import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fonts } from '../paper.js';

/** The oldest date of a zip, by the local clock, as the zip keeps it. */
const oldest = new Date(1980, 0, 1);

/** The library has no word for it: paragraphs keep the pitches themselves, see styles.ts. */
const offGrid = '<w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault>';

/** The library's package without what differs from run to run: its clock, the times of the parts, their order. */
export function settledPackage(bytes: Uint8Array, year: number | null): Uint8Array {
  const parts = unzipSync(bytes);
  const time = `${(year ?? 2000) + 1}-01-01T00:00:00Z`;
  const core = strFromU8(parts['docProps/core.xml']!);
  parts['docProps/core.xml'] = strToU8(core.replace(/\d{4}-\d\d-\d\dT[\d:.]{1,20}Z/g, time));
  const styles = strFromU8(parts['word/styles.xml']!);
  parts['word/styles.xml'] = strToU8(styles.replace('<w:pPrDefault/>', offGrid));
  parts['word/fontTable.xml'] = strToU8(fontTable);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/')).sort(contentTypesFirst);
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name]!])), { mtime: oldest, level: 6 });
}

/** What opens a package looks for its list of contents at the front. */
function contentTypesFirst(one: string, other: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

/** Names for each font the ones that stand in for it where it is not installed. */
const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...Object.values(fonts).map(([name, ...others]) =>
    `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`),
  '</w:fonts>',
].join('');
