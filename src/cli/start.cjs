'use strict';
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');
// Node 20.15 has it; older ones do without kept code
const { crc32 } = require('node:zlib');

/** Checksums of the source and of the code, each four bytes, stand before the code: V8 looks at no more than its own version. */
const headBytes = 8;

/**
 * Runs a script that lies beside this one, from the code that V8 kept of it where that is there and whole. `keep` writes it anew
 * where it was not, with all that has run so far; a folder that cannot be written is no reason to say anything.
 */
function load(name) {
  const file = path.join(__dirname, `${name}.cjs`);
  const kept = `${file}.code`;
  const source = readFileSync(file);
  const code = readCode(kept, source);
  // esbuild writes ASCII only: the quickest of all strings to make
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source.latin1Slice()}\n})`, {
    filename: file, ...(code && { cachedData: code }),
  });
  const made = { exports: {} };
  script.runInThisContext()(made.exports, require, made, file, __dirname);
  const isThere = code !== undefined && script.cachedDataRejected === false;
  return { exports: made.exports, keep: () => { if (!isThere && crc32) writeCode(kept, source, script.createCachedData()); } };
}

function readCode(kept, source) {
  if (!crc32) return undefined;
  try {
    const bytes = readFileSync(kept);
    const code = bytes.subarray(headBytes);
    return bytes.length > headBytes && bytes.readUInt32LE(0) === crc32(source) && bytes.readUInt32LE(4) === crc32(code) ? code : undefined;
  } catch {
    // most often: not there yet
    return undefined;
  }
}

function writeCode(kept, source, code) {
  const head = Buffer.alloc(headBytes);
  head.writeUInt32LE(crc32(source), 0);
  head.writeUInt32LE(crc32(code), 4);
  const own = `${kept}.${process.pid}`;
  try {
    writeFileSync(own, Buffer.concat([head, code]));
    renameSync(own, kept);
  } catch {
    rmSync(own, { force: true });
  }
}

/** One command line; gives its exit code. Only a check runs enough of the program to be worth keeping. */
async function run(argv) {
  const { exports: program, keep } = load('gouji');
  const code = await program.run(argv);
  if (argv[0] === 'check') keep();
  return code;
}

module.exports = { run };
// this file is the worker, too
if (!isMainThread) {
  const { exports: worker, keep } = load('reading-worker');
  worker.afterFirst(keep);
}
