/** One paragraph of a section: its first words, where they name what follows, are set apart. */
export interface Line {
  /** （一）主动公开 as a heading of its own, or the first words of the paragraph: 楷体. */
  readonly lead: string;
  readonly text: string;
}

const ordinal = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
/** A heading is a name; what is longer is a sentence. */
const longestLead = 30;

export function lineOf(text: string): Line {
  if (!ordinal.test(text)) return { lead: '', text };
  const end = text.search(/[。：；！？]/);
  if (end < 0 && text.length <= longestLead) return { lead: text, text: '' };
  if (end < 0 || end >= longestLead) return { lead: '', text };
  return { lead: text.slice(0, end + 1), text: text.slice(end + 1) };
}

/** A heading that stands alone keeps with the paragraph below it. */
export function isHeading({ lead, text }: Line): boolean {
  return lead !== '' && text === '';
}
