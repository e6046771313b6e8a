/** Full-width forms and the ideographic space as the half-width ones. A mark such as ① or ² is no digit and stays what it is. */
export function narrowed(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}
