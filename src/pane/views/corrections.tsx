import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { correctionsOf } from '../../narrative/correct/corrections.js';
import { lastYearBeside } from '../../narrative/read/beside.js';
import { readClaims } from '../../narrative/read/claims.js';
import type { TextPlace } from '../../report/place.js';
import type { Report } from '../../report/report.js';
import { correctText } from '../actions/correct.js';
import { pointedPlaces } from '../state/places.js';
import { noCorrection } from '../words/claims.js';
import { Chips } from './chips.js';
import { Marked } from './marked.js';
import { useDesk, useForm, usePane } from './use-store.js';

/** 改正文: the sentence as it stands and as it would be; nothing is written before a click on one of them. */
export function Corrections({ place, report }: { readonly place: TextPlace; readonly report: Report }) {
  const desk = useDesk();
  const form = useForm();
  const { busy, lastYear } = usePane();
  const { section, paragraph, start, end } = place;
  const offers = useMemo(() => {
    const before = lastYearBeside(report, lastYear);
    const claims = readClaims(report, before).filter(({ place: own, outcome }) => outcome === 'broken' && own.section === section
      && own.paragraph === paragraph && own.start === start && own.end === end);
    return claims.flatMap((claim) => correctionsOf(report, claim, before));
  }, [report, lastYear, section, paragraph, start, end]);
  const [first] = offers;
  if (!first) return <p className="correction hint">{noCorrection}</p>;
  return (
    <div className="correction" onClick={(event) => event.stopPropagation()}>
      <p><b>现在</b><span className="goes"><Marked text={first.before} {...first.out} /></span></p>
      {offers.map((offer, index) => (
        <div key={offer.after} className="offer">
          <p>
            <b>{offers.length > 1 ? `改法${index + 1}` : '改为'}</b>
            <span className="comes"><Marked text={offer.after} {...offer.in} /></span>
          </p>
          <div className="offer-foot">
            <Chips places={pointedPlaces(form, offer.figures.flatMap((key) => report.places[key] ?? []))} />
            <Button size="small" appearance="primary" disabledFocusable={busy === 'writing'} onClick={() => void correctText(desk, offer)}>
              写入正文
            </Button>
          </div>
        </div>
      ))}
      <p className="hint">只改这一句，表里的数不动；写入后可以撤销。是表填错了的，请改表。</p>
    </div>
  );
}
