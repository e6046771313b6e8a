const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text of a script by the source that it was made from, as its source map tells: [source, text] for each stretch. */
export function* stretches(script, { sources, mappings }) {
  const lines = script.split('\n');
  let source = 0;
  for (const [at, line] of mappings.split(';').entries()) {
    let [column, from, owner] = [0, 0, undefined];
    for (const segment of line.split(',').filter(Boolean)) {
      const [moved, otherSource] = numbersOf(segment);
      column += moved;
      if (owner !== undefined) yield [sources[owner], lines[at].slice(from, column)];
      from = column;
      if (otherSource !== undefined) source += otherSource;
      owner = otherSource === undefined ? undefined : source;
    }
    if (owner !== undefined) yield [sources[owner], lines[at].slice(from)];
  }
}

/** Base 64 VLQ. */
function numbersOf(segment) {
  const numbers = [];
  let [value, shift] = [0, 0];
  for (const character of segment) {
    const digit = digits.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
