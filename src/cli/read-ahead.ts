/** What came of a reading. */
export type Tried<Value> = { readonly value: Value } | { readonly error: unknown };

/** Reads the files in their order, each while the one before is worked on. Who stops early ends the reading under way. */
export async function* readAhead<Value>(
  files: readonly string[], read: (file: string, signal: AbortSignal) => Promise<Value>,
): AsyncGenerator<{ readonly file: string; readonly tried: Tried<Value> }> {
  const over = new AbortController();
  const begin = (file: string | undefined): Promise<Tried<Value>> | undefined =>
    (file === undefined ? undefined : read(file, over.signal).then((value) => ({ value }), (error: unknown) => ({ error })));
  try {
    let next = begin(files[0]);
    for (const [at, file] of files.entries()) {
      const tried = await next!;
      next = begin(files[at + 1]);
      yield { file, tried };
    }
  } finally {
    over.abort();
  }
}
