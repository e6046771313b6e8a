import type { LoadCodeMap } from '../../files/pdf/code-maps.js';

/** From inside the script, base64 as webpack inlines it: gouji.html has nothing beside it. */
export const loadCodeMap: LoadCodeMap = async (file) => {
  const inlined = import.meta.webpackContext('pdfjs-dist/cmaps', { regExp: /\/(?:Adobe-GB1-|GB|UniGB-)[^/]*\.bcmap$/ });
  const [, base64 = ''] = inlined(`./${file}`).split(',');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
};
