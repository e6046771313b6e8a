import { useMemo, useState } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { nextSteps, signoffSteps, stepName, type SignoffStep } from '../../report/signoff.js';
import type { WorkbookReading } from '../../workbook/reading.js';
import { signoffWords } from '../../workbook/signoff-words.js';
import { dayOf } from '../actions/explain.js';
import { sign, signingOf, unsign, writeSignoffSheet } from '../actions/sign.js';
import { Icon } from './icon.js';
import { useDesk, useForm, usePane } from './use-store.js';

/** 签发: who signed what is there now, and the next signature. */
export function SignoffForm({ reading }: { readonly reading: WorkbookReading }) {
  const desk = useDesk();
  const form = useForm();
  const { busy } = usePane();
  const { content, state } = useMemo(() => signingOf(reading), [reading]);
  const steps = nextSteps(state);
  const broken = state.kind === 'void' || state.kind === 'split';
  return (
    <section className="block" aria-labelledby="signoff">
      <h2 id="signoff">签发</h2>
      {broken && (
        <p className="signoff-void" role="status"><Icon name="warning" /><span>{signoffWords(state, form, reading.report)}</span></p>
      )}
      <ol className="signoff-steps">
        {signoffSteps.map((step) => {
          const signed = state.signatures.find((one) => one.step === step);
          return (
            <li key={step} aria-current={!broken && steps[0] === step ? 'step' : undefined} className={broken ? 'signoff-old' : undefined}>
              {signed && !broken ? <Icon name="tick" /> : <span className="signoff-dot" aria-hidden="true" />}
              <span>{stepName[step]}</span>
              <span>{signed ? `${signed.name}  ${signed.date}${broken ? '（失效）' : ''}` : ''}</span>
            </li>
          );
        })}
      </ol>
      {steps.length > 0 && <NextSignature key={`${steps.join()} ${state.kind}`} steps={steps} seen={content.digest} />}
      <div className="actions">
        <Button size="small" disabledFocusable={busy === 'signing'} onClick={() => void writeSignoffSheet(desk)}>生成签发单</Button>
        {state.kind !== 'none' && <Button size="small" appearance="subtle" onClick={() => void unsign(desk)}>重新签</Button>}
      </div>
    </section>
  );
}

function NextSignature({ steps, seen }: { readonly steps: readonly SignoffStep[]; readonly seen: string }) {
  const desk = useDesk();
  const { busy } = usePane();
  const [step, setStep] = useState(steps[0]!);
  const [name, setName] = useState('');
  const [date, setDate] = useState(dayOf(desk.clock.now()));
  const [asked, setAsked] = useState(false);
  const bad = (text: string, isMissing: boolean) => (asked && isMissing ? { validationMessage: text } : {});
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date);
  return (
    <form
      className="signoff-next"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim() !== '' && isDay) void sign(desk, step, name.trim(), date, seen);
      }}
    >
      {steps.length > 1 && (
        <Field label="环节">
          <Select value={step} onChange={(_, { value }) => setStep(value as SignoffStep)}>
            {steps.map((one) => <option key={one} value={one}>{stepName[one]}</option>)}
          </Select>
        </Field>
      )}
      <Field label={`${stepName[step]}人`} {...bad('请写姓名。', name.trim() === '')}>
        <Input value={name} maxLength={40} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label="日期" {...bad('请选日期。', !isDay)}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Button type="submit" disabledFocusable={busy === 'signing'}>{stepName[step]}签名</Button>
    </form>
  );
}
