import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { equallyGood } from '../../check/equally-good.js';
import { changeWords, figureWords, reasonWords, repairedWords, tooManyWords } from '../../check/suspect-words.js';
import type { Change, Suspect, SuspectBlock } from '../../check/suspects/index.js';
import type { Report } from '../../report/report.js';
import { fillIn, openSuspect } from '../actions/suspects.js';
import { areaOf } from '../state/places.js';
import { openedSuspect } from '../state/suspects.js';
import { Chip } from './chips.js';
import { useDesk, useForm, usePane } from './use-store.js';

interface CardProps {
  readonly block: SuspectBlock;
  readonly report: Report;
}

/** The wrong cell, not only the broken sums below: what it should be, why, and the way to put it right. */
export function SuspectCard({ block, report }: CardProps) {
  if (block.outcome !== 'found') return <li className="suspect"><p>{tooManyWords(block)}</p></li>;
  return <Found block={block} report={report} />;
}

/** One that stands out is open; of several equally good ones a person opens one, and only that can be filled in. */
function Found({ block, report }: { readonly block: Extract<SuspectBlock, { outcome: 'found' }>; readonly report: Report }) {
  const { chosen } = usePane();
  const [all, setAll] = useState(false);
  const best = equallyGood(block).length;
  const opened = openedSuspect(block, chosen);
  const shown = all || (opened ?? 0) >= best ? block.suspects : block.suspects.slice(0, best);
  const rest = block.suspects.length - shown.length;
  return (
    <li className="suspect">
      <p className="suspect-head"><b>{best === 1 ? '最可能' : `${best}种同样可能，点开一种`}</b></p>
      <ul className="possibilities">
        {shown.map((suspect, index) => (
          <Possibility key={index} block={block} report={report} suspect={suspect} index={index} isOpen={index === opened} />
        ))}
      </ul>
      {rest > 0 && <Button size="small" appearance="subtle" onClick={() => setAll(true)}>还有{rest}种不太可能的</Button>}
    </li>
  );
}

interface PossibilityProps extends CardProps {
  readonly suspect: Suspect;
  readonly index: number;
  readonly isOpen: boolean;
}

function Possibility({ block, report, suspect, index, isOpen }: PossibilityProps) {
  const desk = useDesk();
  const form = useForm();
  const places = suspect.changes.flatMap(({ figure }) => (report.places[figure] ? areaOf(report.places[figure]) ?? [] : []));
  const reason = reasonWords(suspect);
  return (
    <li>
      <button type="button" className="possibility" aria-expanded={isOpen} onClick={() => void openSuspect(desk, block, index)}>
        {suspect.changes.map((change) => changeWords(form, report, change)).join('，')}
      </button>
      {isOpen && (
        <>
          <p className="hint">{reason && `${reason}。`}{repairedWords(block)}</p>
          <div className="suspect-actions">
            {places.map((place) => <Chip key={`${place.sheet}!${place.area.row},${place.area.column}`} place={place} />)}
            {suspect.changes.filter((change) => change.to !== null).map((change) => (
              <FillButton key={change.figure} change={change} where={suspect.changes.length > 1
                ? figureWords(form, report, change.figure)
                : undefined} />
            ))}
          </div>
        </>
      )}
    </li>
  );
}

function FillButton({ change: { figure, from, to }, where }: { readonly change: Change; readonly where: string | undefined }) {
  const desk = useDesk();
  const { busy } = usePane();
  if (to === null) return null;
  return (
    <Button size="small" disabledFocusable={busy === 'filling'} onClick={() => void fillIn(desk, figure, from, to)}>
      {where === undefined ? `填入${to}` : `${where}填入${to}`}
    </Button>
  );
}
