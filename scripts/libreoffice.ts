/** LibreOffice and the tools beside it, for scripts: none of them comes from npm. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const run = promisify(execFile);

export async function has(command: string, ...args: string[]): Promise<boolean> {
  return run(command, args).then(() => true, (error: NodeJS.ErrnoException) => error.code !== 'ENOENT');
}

/** Writes `file` in another format into `folder`. */
export async function convert(file: string, to: string, folder: string): Promise<void> {
  await run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', folder, file,
  ], { timeout: 180_000 });
}

/** The fonts of official documents are not free: for the pictures Noto stands in for each of them. */
export async function useStandInFonts(folder: string): Promise<void> {
  const path = join(folder, 'fonts.conf');
  const standIn = (family: string, font: string, more = ''): string =>
    `<match target="pattern"><test name="family"><string>${family}</string></test>
<edit name="family" mode="assign" binding="same"><string>${font}</string></edit>${more}</match>`;
  await writeFile(path, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>
${standIn('方正小标宋简体', 'Noto Serif CJK SC', '<edit name="weight" mode="assign" binding="same"><const>bold</const></edit>')}
${['仿宋_GB2312', '宋体'].map((family) => standIn(family, 'Noto Serif CJK SC')).join('\n')}
${standIn('楷体_GB2312', 'AR PL UKai CN')}${standIn('黑体', 'Noto Sans CJK SC')}</fontconfig>`);
  process.env['FONTCONFIG_FILE'] = path;
}
