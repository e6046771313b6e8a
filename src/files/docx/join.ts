const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/;

/** Lines of one cell as one text: Chinese words broken over lines grow together, anything else keeps the break. */
export function joinLines(lines: readonly string[]): string {
  const pieces: string[] = [];
  let before = '';
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (before !== '' && !chinese.test(before[before.length - 1]!) && !chinese.test(line[0]!)) pieces.push('\n');
    pieces.push(line);
    before = line;
  }
  return pieces.join('');
}
