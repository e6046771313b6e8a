/** A few KB that make hundreds of thousands of elements: each heading opens all formatting elements again. */
export function reopenedFormatting(marks: number, headings = marks): string {
  const open = Array.from({ length: marks }, (_, at) => `<s id=${at}>`).join('');
  return `<div>${open}</div>${'<h2>x</h2>'.repeat(headings)}`;
}
