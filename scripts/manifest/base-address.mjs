/** The base address in the manifest of the repository. */
const placeholder = 'https://localhost:3000/';

/**
 * The manifest for a deployment: every address below `base`. Office loads add-ins over https only.
 * @param {string} xml
 * @param {string} base
 */
export function withBaseAddress(xml, base) {
  const url = new URL(base);
  if (url.protocol !== 'https:') throw new Error(`GOUJI_BASE_URL must be an https address, not ${base}`);
  const slashed = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return xml.replace(/<!--[\s\S]*?-->\n?/g, '').replaceAll(placeholder, slashed);
}
