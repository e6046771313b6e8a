import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
/** As webpack knows it, where node_modules is a link too. */
const installed = (file) => realpathSync(path.join(here, '../../node_modules', file));

const engine = installed('@univerjs/engine-render/lib/es');
const dictionaries = readdirSync(engine).filter((file) => file !== 'index.js');

/**
 * What of Univer no sheet of ours runs (engine-render 0.25.1): 60 hyphenation dictionaries, one of them fetched at each start, and
 * the language of each text, both for documents that hyphenate; a parser of font files, for a way of shaping that it leaves off.
 * A dictionary that is empty is none to it.
 */
export const alias = {
  ...Object.fromEntries(dictionaries.map((file) => [path.join(engine, file), false])),
  'franc-min$': path.join(here, 'no-language.js'),
  'opentype.js$': false,
};

export const rules = [
  { test: installed('cjk-regex/lib/index.js'), loader: path.join(here, 'cjk-regex.mjs') },
  { test: installed('@univerjs/sheets-ui/lib/es/index.js'), loader: path.join(here, 'no-pictures.mjs') },
  { test: installed('@univerjs/sheets-formula/lib/es/index.js'), loader: path.join(here, 'own-pace.mjs') },
];
