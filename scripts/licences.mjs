import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What may be handed out with ours, under MIT. */
const permissive = ['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'Zlib'];
/** What the tools that build and test may have besides: nothing of them is handed out. */
const forTools = [...permissive, 'MPL-2.0', 'CC-BY-4.0', 'PSF-2.0', 'MIT/X11'];
/** Where the lockfile names none, as the package's file LICENSE has it. */
const inTheirFile = { '@univerjs/telemetry': 'Apache-2.0' };
/** Microsoft's own terms: the tests put it before an emulated Excel, nothing of it is handed out. */
const onlyTested = ['@microsoft/office-js'];

const licenceOf = (place, { license }) => license ?? inTheirFile[nameOf(place)];

/** `(MIT OR GPL-3.0-or-later)`, `(MIT AND Zlib)`: no deeper ones are known here, and they are refused. */
export function isAllowed(expression, allowed) {
  const plain = expression.replace(/^\(([^()]*)\)$/, '$1');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((one) => isAllowed(one, allowed));
  return plain.split(' AND ').every((one) => allowed.includes(one));
}

/** One sentence for each package of the lockfile whose licence is missing or not allowed where it is used. */
export function licenceProblems(lock, shipped) {
  const handedOut = new Set(shipped.map(({ place }) => place));
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    const [name, { version }, license] = [nameOf(place), entry, licenceOf(place, entry)];
    const isShipped = handedOut.has(place);
    if (place === '' || (!isShipped && onlyTested.includes(name))) return [];
    if (!license) return [`${name} ${version}：锁定文件里没有写许可。`];
    if (isAllowed(license, isShipped ? permissive : forTools)) return [];
    return [`${name} ${version}：许可是${license}，${isShipped ? '不能随产品分发' : '不在工具可用的许可之内'}。`];
  });
}

const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Packages of which something is handed out: what the sources import, and all that these need. */
export function shippedPackages(root, lock = readLock(root)) {
  const found = new Map();
  const waiting = importedPackages(root).map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const place = placeOf(lock, next);
    if (place === undefined || found.has(place)) continue;
    const entry = lock.packages[place];
    found.set(place, { place, name: nameOf(place), version: entry.version, licence: licenceOf(place, entry), integrity: entry.integrity });
    const { dependencies, peerDependencies, peerDependenciesMeta } = entry;
    const needed = Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => !peerDependenciesMeta?.[name]?.optional);
    waiting.push(...needed.map((name) => ({ name, from: place })));
  }
  return [...found.values()].sort((one, other) => (one.place < other.place ? -1 : 1));
}

/** As Node.js looks: beside the one that asks, then further up. */
function placeOf(lock, { name, from }) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in lock.packages) return place;
    if (folder === '') return undefined;
  }
}

export const readLock = (root) => JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));

/** Two are not imported by name: code tables of PDF are copied, and preact stands in for react in the pane. */
function importedPackages(root) {
  const names = new Set(['pdfjs-dist', 'preact']);
  for (const file of readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!/\.tsx?$/.test(file.name)) continue;
    const text = readFileSync(path.join(file.parentPath, file.name), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import|import\()\s?'((?:@[\w.-]+\/)?[a-z][\w.-]*)[^':]*'/g)) names.add(name);
  }
  return [...names].sort();
}

/** The texts of all that is handed out, each once, with who is under it. Throws where one has no licence or one that is not allowed. */
export function notices(root) {
  const lock = readLock(root);
  const shipped = shippedPackages(root, lock);
  const problems = licenceProblems(lock, shipped);
  if (problems.length > 0) throw new Error(`许可有${problems.length}个问题：\n${problems.join('\n')}`);
  const texts = new Map();
  for (const each of shipped) {
    const text = licenceText(path.join(root, each.place)) || `License: ${each.licence}. The package comes without its text.`;
    const { body, copyrights } = partsOf(text);
    // the same text with other line ends and quotes
    const key = body.toLowerCase().replace(/[^a-z0-9]+/g, '');
    const group = texts.get(key) ?? { body, names: [] };
    group.names.push([`${each.name} ${each.version} (${each.licence})`, ...copyrights.map((line) => `    ${line}`)].join('\n'));
    texts.set(key, group);
  }
  return `勾稽（Gouji）含有下列软件或其中的部分，各按自己的许可。
Gouji contains the following software or parts of it, each under its own licence.

${[...texts.values()].map(({ body, names }) => `${'='.repeat(78)}\n${names.join('\n')}\n${'-'.repeat(78)}\n${body}\n`).join('\n')}`;
}

/** Who holds the copyright, and the rest, which many share word for word. */
function partsOf(text) {
  const isCopyright = (line) => /^\s*(?:copyright\b|\(c\)|©)/i.test(line) && !/^\s*copyright (?:notice|license|holder|owner)/i.test(line);
  const lines = text.split('\n');
  const rest = lines.filter((line) => !isCopyright(line)).join('\n').replace(/\n{3,}/g, '\n\n').trim();
  // titles of one licence differ
  const start = /^[^]{0,300}?(?=Permission is hereby granted, free of charge)/i.exec(rest)?.[0].length ?? 0;
  return { copyrights: lines.filter(isCopyright).map((line) => line.trim()), body: rest.slice(start) };
}

function licenceText(folder) {
  if (!existsSync(folder)) throw new Error(`没有${folder}：请先运行 npm ci。`);
  return readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotice)/i.test(file)).sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/g, '\n').replace(/\n{3,}/g, '\n\n').trim()).join('\n\n');
}
