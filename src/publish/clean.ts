/** What no XML may hold, and what turns or hides the text beside it. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line of a person's text as it may be printed anywhere: no controls, no blanks around it, none of its own indent. */
export function cleanLine(text: string): string {
  return text.replace(unprintable, '').replace(loneSurrogate, '\ufffd').replace(/\s/g, ' ').trim();
}

/** A text as its lines, without the empty ones. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map(cleanLine).filter((line) => line !== '');
}
