export function withBaseAddress(xml: string, base: string): string;
