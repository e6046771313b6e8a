declare module '*.css';

interface ImportMeta {
  /** webpack bundles all files of a folder whose name matches. */
  webpackContext(folder: string, options: { regExp: RegExp }): { keys(): string[]; (file: string): string };
}
