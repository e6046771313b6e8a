import { useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { TextStep } from '../../workbook/text/text-plan.js';
import { changeWords } from '../words/text.js';
import { leaveText, writeAnswered } from '../actions/texts.js';
import { useDesk, usePane } from './use-store.js';

/** Asks what becomes of the paragraphs that a person changed; nothing is written before the answer. */
export function ChangedParagraphs({ steps }: { readonly steps: readonly TextStep[] }) {
  const desk = useDesk();
  const { busy } = usePane();
  const [replace, setReplace] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choose = (id: string, anew: boolean): void => setReplace([...replace.filter((one) => one !== id), ...(anew ? [id] : [])]);
  return (
    <>
      <div className="scrolling">
        <h2 ref={heading} tabIndex={-1}>您改过{steps.length}段文字</h2>
        <p className="hint">请选择每一段用哪一种，还没有写入任何内容。其余段落按现在的数更新。</p>
        {steps.map((step) => (
        <Question key={step.id} step={step} anew={replace.includes(step.id)} choose={(anew) => choose(step.id, anew)} />
      ))}
      </div>
      <footer className="text-foot">
        <Button appearance="primary" disabledFocusable={busy === 'writing'} onClick={() => void writeAnswered(desk, replace)}>更新文字</Button>
        <Button onClick={() => leaveText(desk)}>取消</Button>
      </footer>
    </>
  );
}

interface QuestionProps {
  readonly step: TextStep;
  readonly anew: boolean;
  readonly choose: (anew: boolean) => void;
}

function Question({ step: { id, status, row, present, next, refreshed }, anew, choose }: QuestionProps) {
  return (
    <fieldset className="question">
      <legend>{status === 'deleted' ? '您删去的段落' : `正文A${(row ?? 0) + 1}`}</legend>
      <Choice name={id} label={refreshed ? '保留我的，更新数字' : '保留我的'} note={refreshed && changeWords(refreshed)}
        text={status === 'deleted' ? '不写这一段' : refreshed?.text ?? present ?? ''} checked={!anew} choose={() => choose(false)} />
      <Choice name={id} label="用新的" text={next ?? ''} checked={anew} choose={() => choose(true)} />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** Which numbers change in it. */
  readonly note?: string | undefined;
  readonly checked: boolean;
  readonly choose: () => void;
}

function Choice({ name, label, text, note, checked, choose }: ChoiceProps) {
  return (
    <label className={checked ? 'choice chosen' : 'choice'}>
      <input type="radio" name={name} checked={checked} onChange={choose} />
      <span><b>{label}</b><span className="version">{text}</span>{note && <span className="hint">{note}</span>}</span>
    </label>
  );
}
