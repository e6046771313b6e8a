import { useEffect, useRef, useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { readTyped } from '../state/facts-edit.js';

interface Props {
  readonly label: string;
  readonly unit: string;
  /** Where in the text it will appear. */
  readonly where: string;
  readonly decimals?: boolean;
  readonly value: number | undefined;
  readonly change: (value: number | undefined) => void;
}

export function NumberField({ label, unit, where, decimals = false, value, change }: Props) {
  const shown = value === undefined ? '' : String(value);
  const [draft, setDraft] = useState(shown);
  const typing = useRef(false);
  useEffect(() => {
    if (!typing.current) setDraft(shown);
  }, [shown]);
  const refused = readTyped(draft, decimals) === 'refused';
  return (
    <Field
      label={label} hint={`写在“${where}”`}
      {...(refused ? { validationState: 'error' as const, validationMessage: `只填数字，不带单位${decimals ? '，最多两位小数' : ''}` } : {})}
    >
      <Input
        value={draft} inputMode={decimals ? 'decimal' : 'numeric'} contentAfter={unit} maxLength={16}
        onChange={(_, { value: text }) => {
          typing.current = true;
          setDraft(text);
          const typed = readTyped(text, decimals);
          if (typed !== 'refused') change(typed.value);
        }}
        onBlur={() => {
          typing.current = false;
          if (!refused) setDraft(shown);
        }}
      />
    </Field>
  );
}
