import { useEffect, useRef, useState } from 'react';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { longest, readAnswer, shownAnswer, type Answer } from '../../narrative/facts/answer.js';
import type { FactField } from '../../narrative/facts/fields.js';

interface Props {
  readonly field: FactField;
  readonly answer: Answer | undefined;
  readonly change: (answer: Answer | undefined) => void;
}

/** One question: a number or words, 本年没有 or 不写这一项. */
export function AnswerField({ field, answer, change }: Props) {
  const shown = String(shownAnswer(answer) ?? '');
  const [draft, setDraft] = useState(shown);
  const typing = useRef(false);
  useEffect(() => {
    if (!typing.current) setDraft(shown);
  }, [shown]);
  const refused = readAnswer(field, draft) === 'refused';
  const type = (text: string): void => {
    typing.current = true;
    setDraft(text);
    const read = readAnswer(field, text);
    if (read !== 'refused') change(read.answer);
  };
  const leave = (): void => {
    typing.current = false;
    if (!refused) setDraft(shown);
  };
  return (
    <Field
      label={field.word} hint={field.question}
      {...(refused ? { validationState: 'error' as const, validationMessage: refusalWords(field) } : {})}
    >
      {'unit' in field
        ? <Input value={draft} contentAfter={field.unit} maxLength={20} onChange={(_, { value }) => type(value)} onBlur={leave} />
        : <Textarea value={draft} resize="vertical" maxLength={longest} onChange={(_, { value }) => type(value)} onBlur={leave} />}
      {!field.free && <Answers word={field.word} answer={answer} change={change} />}
    </Field>
  );
}

interface AnswersProps {
  readonly word: string;
  readonly answer: unknown;
  readonly change: (answer: 'none' | 'omit' | undefined) => void;
}

/** The two answers that are neither a number nor words. */
export function Answers({ word, answer, change }: AnswersProps) {
  return (
    <span className="answers">
      {([['none', '本年没有'], ['omit', '不写这一项']] as const).map(([value, label]) => (
        <Button
          key={value} size="small" appearance={answer === value ? 'primary' : 'subtle'} aria-pressed={answer === value}
          aria-label={`${word}：${label}`} onClick={() => change(answer === value ? undefined : value)}
        >{label}</Button>
      ))}
    </span>
  );
}

function refusalWords(field: FactField): string {
  if (!('unit' in field)) return `最多${longest}字`;
  return `只填数字，不带单位${field.kind === 'amount' ? '，最多两位小数' : ''}`;
}
