import { Fragment, useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { boundLines, textColumnWords } from '../../finder/bound-text.js';
import { checkReading } from '../../workbook/check-reading.js';
import type { WorkbookReading } from '../../workbook/reading.js';
import { bindText, unbindText } from '../actions/text-column.js';
import { ledgerCounts, ledgerEntries, type LedgerVerdict } from '../state/ledger.js';
import { lostTextWords, noNumbers, noText, textStandsWords, verdictMark } from '../words/claims.js';
import { Icon } from './icon.js';
import { LedgerItem } from './ledger-item.js';
import { useDesk, usePane } from './use-store.js';

/** How many entries of a list are shown before a person asks for all. */
const shownAtFirst = 50;

/** 核对正文: how every number of the text stands to the tables, and where the text stands. */
export function Ledger({ reading }: { readonly reading: WorkbookReading }) {
  const { lastYear, result } = usePane();
  const [open, setOpen] = useState<LedgerVerdict | undefined>();
  const [all, showAll] = useState(false);
  const entries = useMemo(() => {
    const { findings } = result ?? checkReading(reading, lastYear);
    return ledgerEntries(reading.report, lastYear, findings);
  }, [reading, lastYear, result]);
  const listed = entries.filter(({ verdict }) => verdict === open);
  const shown = all ? listed : listed.slice(0, shownAtFirst);
  const toggle = (verdict: LedgerVerdict): void => {
    setOpen(open === verdict ? undefined : verdict);
    showAll(false);
  };
  return (
    <section className="block ledger" aria-labelledby="ledger">
      <h2 id="ledger">核对正文</h2>
      {entries.length > 0 && (
        <p className="ledger-line">
          正文{entries.length}个数字：
          {ledgerCounts(entries).map(({ verdict, count }, index) => (
            <Fragment key={verdict}>
              {index > 0 && ' · '}
              <button type="button" className={`ledger-count mark-${verdictMark[verdict]}`} disabled={count === 0}
                aria-expanded={open === verdict} onClick={() => toggle(verdict)}>{count} {verdict}</button>
            </Fragment>
          ))}
        </p>
      )}
      {entries.length === 0 && Object.keys(reading.report.sections).length > 0 && <p className="hint">{noNumbers}</p>}
      {entries.some(({ claim }) => !claim.frame.amount) && <p className="hint">“没有”“全部”这类说法也各算一个。</p>}
      {shown.length > 0 && (
        <ul className="ledger-list" aria-label={open}>
          {shown.map((entry) => <LedgerItem key={keyOf(entry)} entry={entry} report={reading.report} />)}
        </ul>
      )}
      {shown.length < listed.length && (
        <p className="cut">显示前{shown.length}处，共{listed.length}处<Button size="small" onClick={() => showAll(true)}>显示全部</Button></p>
      )}
      <TextColumn reading={reading} />
    </section>
  );
}

function keyOf({ claim: { place, frame, words } }: Parameters<typeof LedgerItem>[0]['entry']): string {
  const named = frame.named.map(({ object, act }) => object + act);
  return [place.section, place.paragraph, place.start, place.end, frame.kind, words, ...named].join(' ');
}

/** Where the text stands, and the way to say that it stands elsewhere. */
function TextColumn({ reading }: { readonly reading: WorkbookReading }) {
  const desk = useDesk();
  const { busy } = usePane();
  const { report, kept } = reading;
  const bound = kept.bindings.text;
  const first = Object.values(report.sections).flat().find(({ at }) => at)?.at;
  const isTold = bound !== undefined && boundLines(reading.grids, bound) !== undefined;
  return (
    <>
      {bound && !isTold && <p className="hint">{lostTextWords(textColumnWords(bound))}</p>}
      <p className="hint">
        {isTold && <Icon name="tick" />}
        {first ? textStandsWords(isTold ? textColumnWords(bound) : `${first.sheet}!${first.cell}起`, isTold) : noText}
      </p>
      <div className="ledger-actions">
        <Button size="small" disabledFocusable={busy === 'binding'} onClick={() => void bindText(desk)}>这一列是正文</Button>
        {bound && <Button size="small" appearance="subtle" onClick={() => void unbindText(desk)}>恢复自动查找</Button>}
      </div>
    </>
  );
}
