export const rooms: Readonly<Record<string, { readonly knows: readonly string[]; readonly hostFree: boolean }>>;
