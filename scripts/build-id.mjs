import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What all scripts of one build are made from, as a short name: the same sources give the same name. */
export function buildId(root) {
  const hash = createHash('sha256');
  for (const source of ['src', 'seeds', 'package-lock.json', 'webpack.config.js']) {
    for (const file of filesIn(path.join(root, source))) hash.update(`${path.relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The file, or those of the folder, in the order of their names. */
export function filesIn(file) {
  return statSync(file).isDirectory() ? readdirSync(file).sort().flatMap((name) => filesIn(path.join(file, name))) : [file];
}
