/** The folder that holds the built pages. */
export const site: string;
/** Holds what the pages there were built from. */
export const stamp: string;
export function contentOf(): string;
export function build(options?: { readonly only?: readonly string[] }): Promise<void>;
export function isStale(): boolean;
