export function stretches(
  script: string, map: { readonly sources: readonly string[]; readonly mappings: string },
): Generator<readonly [source: string, text: string]>;
