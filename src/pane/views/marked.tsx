import type { Finding } from '../../check/finding.js';
import { markedSentence, type Span } from '../../report/marked.js';
import type { Report } from '../../report/report.js';
import { wordsOf } from '../state/claims.js';

interface Props extends Span {
  /** Its paragraph. */
  readonly text: string;
}

/** A sentence with its words marked. */
export function Marked({ text, start, end }: Props) {
  const { before, words, after } = markedSentence(text, { start, end });
  return <>{before}<mark>{words}</mark>{after}</>;
}

/** The sentence that a finding on the text stands on; nothing for others. */
export function FindingSentence({ finding, report }: { readonly finding: Finding; readonly report: Report }) {
  const place = wordsOf(finding);
  const text = place && report.sections[place.section]?.[place.paragraph - 1]?.text;
  if (!place || text === undefined || place.end <= place.start) return null;
  return <blockquote className="quoted"><Marked text={text} start={place.start} end={place.end} /></blockquote>;
}
