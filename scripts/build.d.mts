/** The folder that holds the built pages. */
export const site: string;
export function build(options?: { readonly only?: readonly string[] }): Promise<void>;
export function isStale(): boolean;
