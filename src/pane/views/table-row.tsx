import { Button, Link } from '@fluentui/react-components';
import type { Table } from '../../form/types.js';
import type { TableMatch } from '../../finder/table-map.js';
import { bindCandidate, bindSelection, unbind } from '../actions/fill.js';
import { select } from '../actions/desk.js';
import { shortHeading } from '../state/groups.js';
import { addressOf } from '../state/places.js';
import { Icon } from './icon.js';
import { useDesk } from './use-store.js';

interface Props {
  readonly table: Table;
  readonly match: TableMatch;
  /** A person said where it stands. */
  readonly bound: boolean;
}

export function TableRow({ table, match, bound }: Props) {
  const desk = useDesk();
  return (
    <li className="table-row">
      <div className="table-line">
        <span className="table-name">{shortHeading(table.heading)}</span>
        <State match={match} />
      </div>
      {match.state === 'ambiguous' && <Candidates match={match} />}
      <div className="table-line">
        {match.state === 'found' && <Link className="address" onClick={() => select(desk, match.map)}>{addressOf(match.map)}</Link>}
        <div className="table-actions">
          {bound && (
            <Button size="small" appearance="subtle" aria-label={`${table.shortName}：恢复自动查找`}
              onClick={() => void unbind(desk, table.key)}>恢复自动查找</Button>
          )}
          <Button size="small" aria-label={`${table.shortName}：绑定所选区域`} onClick={() => void bindSelection(desk, table.key)}>绑定所选区域</Button>
        </div>
      </div>
    </li>
  );
}

function State({ match }: { readonly match: TableMatch }) {
  switch (match.state) {
    case 'found': return <span className="mark mark-solved"><Icon name="tick" />已找到</span>;
    case 'missing': return <span className="mark mark-unchecked"><Icon name="unchecked" />未找到</span>;
    case 'ambiguous': return <span className="mark mark-warning"><Icon name="warning" />有{match.candidates.length}处</span>;
  }
}

function Candidates({ match }: { readonly match: Extract<TableMatch, { state: 'ambiguous' }> }) {
  const desk = useDesk();
  return (
    <ul className="candidates">
      {match.candidates.map((candidate) => (
        <li key={addressOf(candidate)}>
          <Link className="address" onClick={() => select(desk, candidate)}>{addressOf(candidate)}</Link>
          <Button size="small" appearance="subtle" aria-label={`用这一处：${addressOf(candidate)}`}
            onClick={() => void bindCandidate(desk, candidate)}>用这一处</Button>
        </li>
      ))}
    </ul>
  );
}
