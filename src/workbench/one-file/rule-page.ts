/** One file has no pages beside it. */
export const rulePage = (): undefined => undefined;
