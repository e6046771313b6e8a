import { useState, type MouseEvent } from 'react';
import { Button } from '@fluentui/react-components';
import type { Finding } from '../../check/finding.js';
import { canBeWaived } from '../../check/waive.js';
import type { TableKey } from '../../form/types.js';
import type { Report } from '../../report/report.js';
import { takeBack } from '../actions/explain.js';
import { askZeros } from '../actions/zeros.js';
import { sidesOf, type Side, type Term } from '../state/terms.js';
import { canBeCorrected, wordsOf } from '../state/claims.js';
import { Chip } from './chips.js';
import { ExplanationForm } from './explanation-form.js';
import { Fillings } from './fillings.js';
import { FindingSentence } from './marked.js';
import { part } from './part.js';
import { useDesk, useForm, usePane } from './use-store.js';
import { Why } from './why.js';

/** What an opened finding adds to its sentence: both sides with each number, the rule and where it comes from. */
export function FindingDetails({ finding, report, id }: { readonly finding: Finding; readonly report: Report; readonly id: string }) {
  const form = useForm();
  const sides = finding.equation && finding.outcome === 'fail' ? sidesOf(form, report, finding.equation) : undefined;
  const [left, right] = sides?.right.terms.length === 1 ? ['计算合计', '填报合计'] : ['左边', '右边'];
  return (
    <div className="details" id={id}>
      {sides && (
        <>
          <SideOfSum name={left} side={sides.left} />
          <SideOfSum name={right} side={sides.right} />
          <p className="difference">{left} {sides.left.sum} − {right} {sides.right.sum} = <b>{sides.left.sum - sides.right.sum}</b>，应为0</p>
        </>
      )}
      <FindingSentence finding={finding} report={report} />
      <Fillings finding={finding} report={report} />
      <p className="basis"><span>依据：{finding.basis}</span><span className="rule">{finding.rule}</span></p>
      <Actions finding={finding} report={report} />
    </div>
  );
}

/** The writer of texts comes when 改正文 is opened. */
const Corrections = part(() => import('./corrections.js').then(({ Corrections: View }) => View));

/** 改正文 for a claim that fails, 说明情况 for what fails, 为什么 for all. */
function Actions({ finding, report }: { readonly finding: Finding; readonly report: Report }) {
  const desk = useDesk();
  const [open, setOpen] = useState<'why' | 'explanation' | 'correction' | undefined>();
  const { profile } = usePane();
  const isAboutWaiver = finding.rule.startsWith('waiver/');
  const askFor = (table: TableKey) => (event: MouseEvent): void => {
    event.stopPropagation();
    askZeros(desk, table);
  };
  const toggle = (part: 'why' | 'explanation' | 'correction') => (event: MouseEvent): void => {
    event.stopPropagation();
    setOpen(open === part ? undefined : part);
  };
  return (
    <>
      <div className="actions">
        {isAboutWaiver && <Button size="small" onClick={() => void takeBack(desk, finding)}>删去这条说明</Button>}
        {finding.rule === 'entry/blank' && finding.table && <Button size="small" onClick={askFor(finding.table)}>空格填0</Button>}
        {canBeCorrected(finding) && (
          <Button size="small" aria-expanded={open === 'correction'} onClick={toggle('correction')}>改正文</Button>
        )}
        {!isAboutWaiver && canBeWaived(finding, profile) && (
          <Button size="small" aria-expanded={open === 'explanation'} onClick={toggle('explanation')}>
            {finding.outcome === 'unchecked' ? '已人工核对' : '说明情况'}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-expanded={open === 'why'} onClick={toggle('why')}>为什么</Button>
      </div>
      {open === 'correction' && <Corrections place={wordsOf(finding)!} report={report} />}
      {open === 'explanation' && <ExplanationForm finding={finding} close={() => setOpen(undefined)} />}
      {open === 'why' && <Why rule={finding.rule} />}
    </>
  );
}

/** A side with more terms than this shows its zeros as addresses only. */
const shownWhole = 6;

function SideOfSum({ name, side }: { readonly name: string; readonly side: Side }) {
  const isShown = ({ value }: Term): boolean => value !== 0 || side.terms.length <= shownWhole;
  const none = side.terms.filter((term) => !isShown(term));
  return (
    <section className="side" aria-label={`${name}${side.sum}`}>
      <h4><span>{name}</span><span className="number">{side.sum}</span></h4>
      {side.terms.filter(isShown).map((term, index) => <TermLine key={term.figure} term={term} sign={index === 0 ? '' : '+ '} />)}
      {none.length > 0 && (
        <div className="zeros">
          <span>为0的：</span>
          {none.map((term) => <TermChip key={term.figure} term={term} />)}
        </div>
      )}
    </section>
  );
}

function TermLine({ term, sign }: { readonly term: Term; readonly sign: string }) {
  return (
    <div className="term">
      <span className="term-label" title={term.label}>{term.label}</span>
      <TermChip term={term} />
      <span className="number">{sign}{term.value}</span>
    </div>
  );
}

function TermChip({ term }: { readonly term: Term }) {
  if (!term.place) return null;
  return <Chip place={term.place} title={`${term.label}：${term.value}`} />;
}
