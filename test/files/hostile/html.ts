/** 62 KB that make nine million elements: each heading opens all 3,000 formatting elements again. */
export function reopenedFormatting(count = 3_000): string {
  const marks = Array.from({ length: count }, (_, at) => `<b id=${at}>`).join('');
  return `<div>${marks}</div>${'<h2>x</h2>'.repeat(count)}`;
}
