import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.json': 'application/json', '.svg': 'image/svg+xml',
};
// office.js finds its other files by the first "office.js" in its own address: no folder may have that in its name
const office = join(import.meta.dirname, '../../node_modules/@microsoft/office-js/dist');

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves these pages (path → HTML or script), and office.js below /office/, on a free port of this machine. */
export async function serve(pages: Readonly<Record<string, string>>): Promise<Served> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = path.startsWith('/office/')
      ? readFile(join(office, normalize(path.slice('/office'.length))))
      : Promise.resolve(pages[path]);
    void body.catch(() => undefined).then((content) => {
      const type = types[extname(path)] ?? 'text/html';
      response.writeHead(content === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(content);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    }),
  };
}
