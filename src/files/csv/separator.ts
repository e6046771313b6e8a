const separators = [',', '\t', ';'] as const;

export type Separator = (typeof separators)[number];

/** Characters that are looked at for the separator. */
const head = 65_536;

/** What parts the cells: as the file's first line says for Excel (`sep=;`), else what stands most often outside quotes. */
export function separatorOf(text: string): Separator {
  const told = separators.find((one) => text.startsWith(`sep=${one}`));
  if (told !== undefined) return told;
  const count = { ',': 0, '\t': 0, ';': 0 };
  let quoted = false;
  for (const character of text.slice(0, head)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && isSeparator(character)) count[character] += 1;
  }
  return separators.reduce((best, one) => (count[one] > count[best] ? one : best));
}

function isSeparator(character: string): character is Separator {
  return (separators as readonly string[]).includes(character);
}

/** Rows in a line, with commas in each, that make a text a table whatever its name says. */
const leastRows = 5;
const leastCommas = 3;

/** A text whose lines are parted by commas into equally many cells. */
export function looksLikeCsv(text: string): boolean {
  let [run, last] = [0, -1];
  for (const line of text.split(/\r?\n/)) {
    const commas = line.split(',').length - 1;
    run = commas >= leastCommas && commas === last ? run + 1 : 1;
    last = commas;
    if (run >= leastRows && commas >= leastCommas) return true;
  }
  return false;
}
