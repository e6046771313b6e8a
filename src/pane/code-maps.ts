import type { LoadCodeMap } from '../files/pdf/code-maps.js';

/** From beside the bundle, wherever that is served from: a page and a worker find them alike. */
export const loadCodeMap: LoadCodeMap = async (file) => {
  const answer = await fetch(`${__webpack_public_path__}cmaps/${file}`);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return new Uint8Array(await answer.arrayBuffer());
};
