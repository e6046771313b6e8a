/** Lines of a template between empty ones, without comments. */
export interface RawBlock {
  /** What @ in its first line calls it. */
  readonly id?: string;
  readonly lines: readonly RawLine[];
}

export interface RawLine {
  readonly text: string;
  /** Both count from 1; where the text begins. */
  readonly line: number;
  readonly column: number;
}

export function splitBlocks(text: string): RawBlock[] {
  const blocks: RawBlock[] = [];
  let id: string | undefined;
  let lines: RawLine[] = [];
  const end = (): void => {
    if (lines.length > 0) blocks.push({ ...(id === undefined ? {} : { id }), lines });
    [id, lines] = [undefined, []];
  };
  text.split('\n').forEach((raw, index) => {
    const bare = raw.trim();
    if (bare === '') end();
    else if (bare.startsWith('@') && lines.length === 0) id = bare.slice(1).trim();
    else if (!bare.startsWith('//')) lines.push({ text: bare, line: index + 1, column: raw.length - raw.trimStart().length + 1 });
  });
  end();
  return blocks;
}
