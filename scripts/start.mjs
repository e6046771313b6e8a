import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { build, isStale, site } from './build.mjs';
import { packing } from './packing.mjs';
import { workbenchPolicy } from './policy.mjs';

const loopback = '127.0.0.1';

/**
 * Serves the built pages to this computer only, over https with a certificate. The next free port is taken unless it is to be this
 * one `only`; `port: 0` leaves the choice to the system.
 */
export async function startServer({ port = 3000, only = false, certificate } = {}) {
  const files = packing(sirv(site, { dev: true, etag: true, setHeaders: secure }));
  // Office shows its own icon where a picture comes with Cache-Control (docs/manifest/image.md of office-js-docs-reference)
  const icons = sirv(site, { dev: false, etag: true, setHeaders: secure });
  const answer = (request, response) => {
    // another site that resolves its own name to this computer must not read the pages
    if (!isLocal(request.headers.host)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const serve = request.url.startsWith('/assets/') ? icons : files;
    serve(request, response, () => refuse(response, 404));
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  const taken = await listen(server, port, only);
  return {
    port: taken,
    address: `${certificate ? 'https' : 'http'}://localhost:${taken}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

function secure(response, file) {
  // the task pane's page may load office.js from elsewhere and says so itself
  if (!file.startsWith('/taskpane.html')) response.setHeader('Content-Security-Policy', `${workbenchPolicy()}; frame-ancestors 'none'`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  // Excel on the web shows the icons in its own page
  response.setHeader('Cross-Origin-Resource-Policy', file.startsWith('/assets/') ? 'cross-origin' : 'same-origin');
  // pages, and what has no hash in its name, are asked for each time: no old page may name new scripts, nor the other way round
  if (isHashed(file)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}

const isHashed = (file) => /\.[0-9a-f]{16}\.(?:js|css)$/.test(file);

function isLocal(host = '') {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
}

function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
  response.end('没有这个页面\n');
}

function listen(server, port, only) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      else if (only) reject(new Error(`端口${port}正被别的程序使用。请先结束它（例如另一个窗口里的 npm start），再运行。`));
      else if (port > 0 && port < 65_535) resolve(listen(server, port + 1, only));
      else reject(error);
    });
    server.listen(port, loopback, () => {
      server.removeAllListeners('error');
      resolve(server.address().port);
    });
  });
}

/** What a person may say on the command line; the sentence that refuses anything else. */
function readOptions() {
  const usage = '用法：npm start -- [--port 端口号] [--no-build]。';
  let values;
  try {
    ({ values } = parseArgs({
      options: { port: { type: 'string', default: '3000' }, 'no-build': { type: 'boolean', default: false } },
    }));
  } catch {
    return { refused: `不认识的选项。${usage}` };
  }
  const isPort = /^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535;
  return isPort ? values : { refused: `选项 --port 不能是“${values.port}”。端口号是0到65535的整数。${usage}` };
}

async function main() {
  const values = readOptions();
  if (values.refused) {
    process.stderr.write(`${values.refused}\n`);
    // EX_USAGE of sysexits.h, as the command line of the product
    process.exitCode = 64;
    return;
  }
  if (!values['no-build'] && isStale()) {
    process.stderr.write('正在生成工作台，约需半分钟……\n');
    await build();
  }
  const { address } = await startServer({ port: Number(values.port) });
  process.stdout.write(`勾稽工作台：${address}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
