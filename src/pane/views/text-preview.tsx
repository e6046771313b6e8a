import type { Paragraph, Slot } from '../../narrative/types.js';
import type { Report } from '../../report/report.js';
import { select } from '../actions/desk.js';
import { joinedPlaces } from '../state/places.js';
import { figuresOf, sourceWords, splitToFill } from '../words/text.js';
import { useDesk } from './use-store.js';

/** The text as it would be written; each number shows and selects its cell. */
export function TextPreview({ paragraphs, report }: { readonly paragraphs: readonly Paragraph[]; readonly report: Report }) {
  return (
    <div className="preview">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.id} className={`paragraph-${paragraph.kind}`}>
          {paragraph.pieces.map((piece, index) =>
            typeof piece === 'string' ? <Words key={index} text={piece} /> : <SlotWords key={index} slot={piece} report={report} />)}
        </p>
      ))}
    </div>
  );
}

function Words({ text }: { readonly text: string }) {
  return <>{splitToFill(text).map((part, index) => (part.blank ? <mark key={index}>{part.text}</mark> : part.text))}</>;
}

function SlotWords({ slot, report }: { readonly slot: Slot; readonly report: Report }) {
  const desk = useDesk();
  const words = sourceWords(slot, report);
  const [place] = joinedPlaces(figuresOf(slot.source).flatMap((key) => report.places[key] ?? []));
  const shown = slot.blank ? <mark>{slot.text}</mark> : slot.text;
  if (!place) return <span className="slot" title={words}>{shown}</span>;
  return (
    <button type="button" className="slot" title={words} aria-label={`${slot.text}，${words}`}
      onClick={() => select(desk, place)}>{shown}</button>
  );
}
