import { baseAddress, withBase } from '../addin/configure.mjs';

/**
 * The manifest for a deployment: every address below `base`, without the comments of the repository's.
 * @param {string} xml
 * @param {string} base
 */
export function withBaseAddress(xml, base) {
  return withBase(xml.replace(/<!--[\s\S]*?-->\n?/g, ''), baseAddress(base));
}
