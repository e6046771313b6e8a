/** What came of a reading. */
export type Tried<Value> = { readonly value: Value } | { readonly error: unknown };

/**
 * Reads the files in their order, up to `ahead` of them while the one before is worked on. Who stops early ends the readings
 * under way.
 */
export async function* readAhead<Value>(
  files: readonly string[], read: (file: string, signal: AbortSignal) => Promise<Value>, ahead = 1,
): AsyncGenerator<{ readonly file: string; readonly tried: Tried<Value> }> {
  const over = new AbortController();
  const begun: Promise<Tried<Value>>[] = [];
  const begin = (file: string): void => {
    begun.push(read(file, over.signal).then((value) => ({ value }), (error: unknown) => ({ error })));
  };
  try {
    for (const file of files.slice(0, ahead)) begin(file);
    for (const [at, file] of files.entries()) {
      const next = files[at + ahead];
      if (next !== undefined) begin(next);
      yield { file, tried: await begun.shift()! };
    }
  } finally {
    over.abort();
  }
}
