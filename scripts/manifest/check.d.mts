export function problemsOf(xml: string, where: { readonly folder: string; readonly built?: boolean }): string[];
