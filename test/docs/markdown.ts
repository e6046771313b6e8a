import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Every page of the repository that people read. */
export const pages: readonly string[] = [
  'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md',
  ...['docs', 'examples', 'bench'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => join(folder, file))),
];

export interface Link {
  readonly page: string;
  readonly to: string;
}

/** The links and pictures of a page that lead to no other site; code is not looked at. */
export function linksOf(page: string, text = readFileSync(page, 'utf8')): Link[] {
  const prose = text.replace(/^ *```[^]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => ({ page, to: to! })).filter(({ to }) => !/^(?:https?|mailto):/.test(to));
}

/** The file that a link leads to. */
export const fileOf = ({ page, to }: Link): string => {
  const [file] = to.split('#');
  return file === '' ? page : normalize(join(dirname(page), decodeURI(file!)));
};

/** The name by which GitHub and others lead to a heading. */
export const anchorOf = (heading: string): string =>
  heading.replace(/`|\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1').trim().toLowerCase().replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');

/** What is wrong with a link. */
export function faultOf(link: Link): string | undefined {
  const file = fileOf(link);
  if (!existsSync(file)) return 'no such file';
  const anchor = link.to.split('#')[1];
  if (anchor === undefined) return undefined;
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchorOf(heading!));
  return headings.includes(decodeURI(anchor)) ? undefined : 'no such heading';
}
