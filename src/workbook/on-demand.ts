/** A part of the program that comes when it is first asked for, once; one that did not come is asked for again. */
export function onDemand<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let coming: Promise<Part> | undefined;
  return () => coming ??= load().catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
}
