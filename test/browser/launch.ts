import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/** This machine by a name for which no browser makes an exception: a page from there over http is no secure context. */
export const plainHost = 'gouji.test';

const args = [
  '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-domain-reliability', '--no-pings', '--font-render-hinting=none',
  `--host-resolver-rules=MAP ${plainHost} 127.0.0.1`,
];

/** GOUJI_CHROMIUM names an installed browser; otherwise Linux takes the one from npm and macOS and Windows their own. */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env['GOUJI_CHROMIUM'];
  if (installed) return chromium.launch({ executablePath: installed, args });
  if (process.platform === 'win32') return chromium.launch({ channel: 'msedge', args });
  if (process.platform === 'darwin') return chromium.launch({ channel: 'chrome', args });
  const home = await unpacked();
  const libraries = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args,
    // playwright wants string values only, process.env may hold undefined
    env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') },
  });
}

/**
 * Unpacks into a directory of its own and renames it, so that processes at the same time do not meet half a browser.
 * The package takes its directory from TMPDIR and unpacks the libraries that a bare Linux lacks (libnss3 …) only where
 * it believes to be on AWS Lambda: a child process keeps both out of our own environment.
 */
async function unpacked(): Promise<string> {
  const { version } = createRequire(import.meta.url)('../../node_modules/@sparticuz/chromium/package.json') as { version: string };
  const home = join(tmpdir(), `gouji-chromium-${version}`);
  if (existsSync(home)) return home;
  const staging = await mkdtemp(join(tmpdir(), 'gouji-unpack-'));
  await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    { cwd: import.meta.dirname, env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  );
  // the package's own fonts.conf only knows Lambda's directories
  await writeFile(join(staging, 'fonts', 'fonts.conf'), `<fontconfig><dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`);
  try {
    await rename(staging, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    await rm(staging, { recursive: true });
  }
  return home;
}
