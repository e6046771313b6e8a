const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/;

/** Lines of one cell as one text: Chinese words broken over lines grow together, anything else keeps the break. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    if (line.trim() === '') continue;
    const joins = text === '' || chinese.test(text[text.length - 1]!) || chinese.test(line[0]!);
    text += joins ? line : `\n${line}`;
  }
  return text;
}
