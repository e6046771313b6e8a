/** A line, without its end; `tooLong` in place of one that is longer than allowed. */
export type Line = { readonly bytes: Uint8Array; readonly isWhole: boolean } | { readonly tooLong: true; readonly isWhole: boolean };

/**
 * The lines of a stream of bytes, one at a time: a stream may be longer than memory. The last one may lack its end, `isWhole`
 * tells; after the last end there is none. A line beyond `longest` bytes is passed over.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else pieces = [];
  };
  const line = (isWhole: boolean): Line => {
    const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    const made: Line = length > longest ? { tooLong: true, isWhole } : { bytes, isWhole };
    pieces = [];
    length = 0;
    return made;
  };
  for await (const chunk of stream) {
    let at = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, at)) {
      take(chunk.subarray(at, end));
      yield line(true);
      at = end + 1;
    }
    if (at < chunk.length) take(chunk.subarray(at));
  }
  if (length > 0) yield line(false);
}
