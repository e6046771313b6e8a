import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configurations from '../../webpack.config.js';
import { stretches } from './shares.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'dist/size');

export const packed = (content) => gzipSync(content, { level: 9 }).length;

/**
 * Builds the pane once more, with source maps, and weighs it: its script as a whole and by what it is made of, and each part that
 * comes later, with all that comes with it and is not in the script.
 */
export async function measure() {
  const pane = configurations.find(({ name }) => name === 'pane');
  const compiler = webpack({ ...pane, devtool: 'hidden-source-map', output: { ...pane.output, path: folder, clean: true } });
  try {
    const { compilation } = await new Promise((resolve, reject) => {
      compiler.run((error, stats) => (error ? reject(error) : resolve(stats)));
    });
    if (compilation.errors.length > 0) throw compilation.errors[0];
    const read = (file) => readFileSync(path.join(folder, file));
    const script = [...compilation.namedChunks.get('pane').files].find((file) => file.endsWith('.js'));
    return {
      script: packed(read(script)),
      shares: sharesOf(read(script).toString(), JSON.parse(read(`${script}.map`))),
      parts: partsOf(compilation, (file) => packed(read(file))),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the script is made of: our rooms and the packages, each weighed by itself. */
function sharesOf(script, map) {
  const texts = new Map();
  for (const [source, text] of stretches(script, map)) {
    const owner = ownerOf(source);
    texts.set(owner, (texts.get(owner) ?? '') + text);
  }
  return [...texts].map(([owner, text]) => ({ owner, size: packed(text) })).sort((one, other) => other.size - one.size);
}

function ownerOf(source) {
  const name = packageOf(source);
  if (name) return name.startsWith('@fluentui/') || name.startsWith('@griffel/') ? 'Fluent UI' : name;
  return /\/(src\/[^/]+)\//.exec(source)?.[1] ?? 'webpack';
}

const packageOf = (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];

/** Each file that is imported on demand and its scripts; a worker is a part too. */
function partsOf({ modules, chunkGraph, moduleGraph }, weigh) {
  const parts = new Map();
  for (const block of [...modules].flatMap(({ blocks }) => blocks)) {
    const group = chunkGraph.getBlockChunkGroup(block);
    const target = moduleGraph.getModule(block.dependencies[0]);
    if (!group || !target) continue;
    const scripts = group.chunks.flatMap(({ files }) => [...files]).filter((file) => file.endsWith('.js'));
    const size = scripts.reduce((sum, file) => sum + weigh(file), 0);
    const name = nameOf((target.rootModule ?? target).resource);
    parts.set(name, { name, size, scripts: scripts.length });
  }
  return [...parts.values()].filter(({ size }) => size > 0).sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function nameOf(file) {
  return packageOf(file) ?? path.relative(root, file).replace(/\.tsx?$/, '');
}
