import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { canBeWaived } from '../../check/waive.js';
import type { Report } from '../../report/report.js';
import { select } from '../actions/desk.js';
import { takeBack } from '../actions/explain.js';
import type { LedgerEntry } from '../state/ledger.js';
import { areaOf, pointedPlaces } from '../state/places.js';
import { waiverWords } from '../words/claims.js';
import { Chips } from './chips.js';
import { Corrections } from './corrections.js';
import { ExplanationForm } from './explanation-form.js';
import { Marked } from './marked.js';
import { useDesk, useForm, usePane } from './use-store.js';

/** One number of the text: its sentence goes to the row of the text, each chip to its cell. */
export function LedgerItem({ entry, report }: { readonly entry: LedgerEntry; readonly report: Report }) {
  const desk = useDesk();
  const form = useForm();
  const { profile } = usePane();
  const [open, setOpen] = useState(false);
  const { claim: { place, frame }, verdict, why, places, finding } = entry;
  const text = report.sections[place.section]?.[place.paragraph - 1]?.text ?? '';
  const waiver = finding?.waiver;
  const canConfirm = verdict === '未读懂' && finding !== undefined && canBeWaived(finding, profile);
  // of a list and its whole either may be wrong
  const canCorrect = verdict === '不符' && frame.kind !== 'sum';
  const isConfirmed = verdict === '已人工核对' && finding !== undefined;
  return (
    <li className="entry">
      <button type="button" className="sentence" onClick={() => select(desk, areaOf(place))}>
        <Marked text={text} start={place.start} end={place.end} />
      </button>
      <div className="entry-foot">
        <span className="hint">{waiver ? waiverWords(verdict, waiver) : why}</span>
        <Chips places={pointedPlaces(form, places)} />
      </div>
      {(canCorrect || canConfirm || isConfirmed) && (
        <div className="entry-actions">
          {canCorrect && <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>改正文</Button>}
          {canConfirm && <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>已人工核对</Button>}
          {isConfirmed && <Button size="small" appearance="subtle" onClick={() => void takeBack(desk, finding)}>撤销核对</Button>}
        </div>
      )}
      {open && canCorrect && <Corrections place={place} report={report} />}
      {open && canConfirm && <ExplanationForm finding={finding} close={() => setOpen(false)} />}
    </li>
  );
}
