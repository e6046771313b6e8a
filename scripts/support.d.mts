export function helpPage(markdown: string, contact?: string): string;
