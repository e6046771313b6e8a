export interface Described {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description: string;
}
export function sbom(root: string, described: Described): string;
