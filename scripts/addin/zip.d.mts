export function addinZip(root: string, site: string): Uint8Array;
