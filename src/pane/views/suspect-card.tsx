import { Button } from '@fluentui/react-components';
import { changeWords, equallyGood, figureWords, reasonWords, tooManyWords } from '../../check/suspect-words.js';
import type { Change, SuspectBlock } from '../../check/suspects/index.js';
import type { Report } from '../../report/report.js';
import { fillIn, nextSuspect } from '../actions/suspects.js';
import { areaOf } from '../state/places.js';
import { shownSuspect } from '../state/suspects.js';
import { Chip } from './chips.js';
import { useDesk, usePane } from './use-store.js';

/** The wrong cell, not only the broken sums below: what it should be, why, and the way to put it right. */
export function SuspectCard({ block, report }: { readonly block: SuspectBlock; readonly report: Report }) {
  const desk = useDesk();
  const { chosen } = usePane();
  const shown = shownSuspect(block, chosen);
  if (block.outcome !== 'found' || !shown) {
    return <li className="suspect">{block.outcome === 'tooMany' && <p>{tooManyWords(block)}</p>}</li>;
  }
  const { suspect, index } = shown;
  const best = equallyGood(block).length;
  const places = suspect.changes.flatMap(({ figure }) => (report.places[figure] ? areaOf(report.places[figure]) ?? [] : []));
  return (
    <li className="suspect">
      <p className="suspect-head">
        <b>{best === 1 && index === 0 ? '最可能' : index < best ? `${best} 种同样可能` : '也可能'}：</b>
        {suspect.changes.map((change) => changeWords(desk.form, report, change)).join('，')}
      </p>
      <p className="hint">
        {reasonWords(suspect) && `${reasonWords(suspect)}。`}
        {`改后 ${block.broken.length} 条等式都成立。`}
      </p>
      <div className="suspect-actions">
        {places.map((place) => <Chip key={`${place.sheet}!${place.area.row},${place.area.column}`} place={place} />)}
        {suspect.changes.filter((change) => change.to !== null).map((change) => (
          <FillButton key={change.figure} change={change} where={suspect.changes.length > 1 ? figureWords(desk.form, report, change.figure) : undefined} />
        ))}
        {block.suspects.length > 1 && (
          <Button size="small" appearance="subtle" onClick={() => void nextSuspect(desk, block)}>下一种可能（{index + 1}/{block.suspects.length}）</Button>
        )}
      </div>
    </li>
  );
}

function FillButton({ change: { figure, from, to }, where }: { readonly change: Change; readonly where: string | undefined }) {
  const desk = useDesk();
  const { busy } = usePane();
  if (to === null) return null;
  return (
    <Button size="small" disabledFocusable={busy === 'filling'} onClick={() => void fillIn(desk, figure, from, to)}>
      {where === undefined ? `填入 ${to}` : `${where} 填入 ${to}`}
    </Button>
  );
}
