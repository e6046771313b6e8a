import { useEffect, useRef } from 'react';
import type { Report } from '../../report/report.js';
import { openFinding } from '../actions/check.js';
import type { Listed } from '../state/listed.js';
import { pointedPlaces } from '../state/places.js';
import { markName, markOf, solvedName } from '../words/check.js';
import { sentenceWords } from '../words/finding.js';
import { Chips } from './chips.js';
import { FindingDetails } from './finding-details.js';
import { Icon, LevelMark } from './icon.js';
import { useDesk, useForm } from './use-store.js';

interface Props {
  readonly item: Listed;
  readonly report: Report;
  /** Reached by Tab; the others by the arrow keys. */
  readonly current: boolean;
  readonly unfolded: boolean;
}

export function FindingItem({ item: { key, finding, solved }, report, current, unfolded }: Props) {
  const desk = useDesk();
  const form = useForm();
  const element = useRef<HTMLLIElement>(null);
  const details = `details-${key}`;
  const mark = markOf(finding);
  const tabIndex = current ? 0 : -1;
  useEffect(() => {
    if (unfolded) element.current?.scrollIntoView({ block: 'nearest' });
  }, [unfolded]);
  return (
    <li
      ref={element} data-key={key}
      className={`finding bar-${solved ? 'solved' : mark}${unfolded ? ' unfolded' : ''}`}
      onClick={() => openFinding(desk, key)}
    >
      <LevelMark mark={mark} solved={solved} />
      <button type="button" className="sentence" tabIndex={tabIndex} aria-expanded={unfolded} aria-controls={unfolded
        ? details
        : undefined}>
        <span className="spoken">{solved ? solvedName : markName[mark]}：</span>{sentenceWords(finding)}
      </button>
      <Chips places={pointedPlaces(form, finding.places)} tabIndex={tabIndex} />
      <Icon name="unfold" />
      {unfolded && <FindingDetails finding={finding} report={report} id={details} />}
    </li>
  );
}
