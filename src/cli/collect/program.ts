import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleSetVersion } from '../../rules/catalogue.js';
import { version } from '../version.js';
import { digest } from './ledger.js';

/** Which readers and rules answered: of the built program its own bytes, since a new build may read otherwise. */
export async function programDigest(): Promise<string> {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) return `${version} ${ruleSetVersion}`;
  const folder = basename(dirname(here)) === 'parts' ? dirname(dirname(here)) : dirname(here);
  // the names of the parts change with their content
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.c?js$/.test(name)).sort();
  const entries = await Promise.all(names.filter((name) => !name.includes('parts')).map((name) => readFile(`${folder}/${name}`)));
  return digest(JSON.stringify([version, ruleSetVersion, names, entries.map((bytes) => digest(bytes))]));
}
