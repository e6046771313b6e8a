const none: readonly RegExpExecArray[] = [];

/** All that a global pattern finds: matchAll makes the pattern anew for each text, and sixty rules look at each paragraph. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  // most rules find nothing
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** The sentences of a text, and the parts that a semicolon parts. */
export const sentencesIn = (text: string): readonly RegExpExecArray[] => matchesIn(text, /[^。；\n]{1,600}/g);
