import { Button } from '@fluentui/react-components';
import { tableKeys } from '../../form/index.js';
import { noTables } from '../words/errors.js';
import { checkReport } from '../actions/check.js';
import { createReport } from '../actions/fill.js';
import { isMapped } from '../actions/look.js';
import { IdentityFields } from './identity-fields.js';
import { ImportBox } from './import.js';
import { LastYearBox } from './last-year.js';
import { TableRow } from './table-row.js';
import { useDesk, useForm, usePane } from './use-store.js';

/** 填报: who reports for which year, where the tables stand, how much is filled in. */
export function FillView() {
  const desk = useDesk();
  const form = useForm();
  const { reading, bound, inTheWay, busy } = usePane();
  if (!reading) return null;
  const none = tableKeys.every((key) => reading.tables[key].state === 'missing');
  const mapped = isMapped(reading);
  return (
    <div className="scrolling">
      <IdentityFields report={reading.report} />
      <section className="block" aria-labelledby="tables">
        <h2 id="tables">年报的三张表</h2>
        {none && <p className="hint">{noTables(inTheWay)}</p>}
        <ul className="tables">
          {tableKeys.map((key) => <TableRow key={key} table={form.tables[key]} match={reading.tables[key]} bound={bound.includes(key)} />)}
        </ul>
        <div className="actions">
          {mapped && <Button appearance="primary" onClick={() => void checkReport(desk)}>校验</Button>}
          {inTheWay.length === 0 && <Button appearance={none ? 'primary' : 'secondary'} disabledFocusable={busy === 'creating'}
            onClick={() => void createReport(desk)}>新建年报</Button>}
        </div>
      </section>
      <ImportBox />
      <LastYearBox />
      <Progress />
    </div>
  );
}

function Progress() {
  const { reading } = usePane();
  const form = useForm();
  const filled = form.figures.filter(({ key }) => typeof reading?.report.figures[key] === 'number').length;
  const all = form.figures.length;
  return (
    <section className="block progress" aria-labelledby="progress">
      <h2 id="progress">进度</h2>
      <p>已填{filled}/{all}</p>
      <progress value={filled} max={all} aria-label={`已填${filled}，共${all}`} />
      <p className="hint">{filled === all ? '所有的数都填了。' : '没有的数填0，不要留空。'}</p>
    </section>
  );
}
