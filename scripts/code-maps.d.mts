export const source: string;
export function isCopied(file: string): boolean;
export function copyCodeMaps(folder: string): Promise<void>;
