/** dist/gouji.html. */
export const oneFile: string;
export function buildOneFile(): Promise<void>;
export function isOneFileStale(): boolean;
export interface PageParts {
  readonly template: string;
  readonly styles: readonly string[];
  readonly workers: readonly (readonly [name: string, script: string])[];
  readonly scripts: readonly string[];
  /** Whose software is inside, under which licence. */
  readonly notices: string;
}
export function pageOf(parts: PageParts): string;
export function scriptText(script: string): string;
