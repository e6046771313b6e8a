import { Button, Field, Textarea } from '@fluentui/react-components';

interface Props {
  readonly labels: readonly [string, string];
  readonly index: number;
  readonly first: string;
  readonly second: string;
  readonly removable: boolean;
  readonly change: (first: string, second: string) => void;
  readonly remove: () => void;
}

/** A problem and what is done about it. */
export function PairFields({ labels: [first, second], index, first: one, second: other, removable, change, remove }: Props) {
  const number = index + 1;
  return (
    <fieldset className="pair">
      <legend>
        {first} {number}
        {removable && <Button size="small" appearance="subtle" aria-label={`删去${first}${number}`} onClick={remove}>删去</Button>}
      </legend>
      <Field label={first}>
        <Textarea value={one} resize="vertical" maxLength={2000} onChange={(_, { value }) => change(value, other)} />
      </Field>
      <Field label={second}>
        <Textarea value={other} resize="vertical" maxLength={2000} onChange={(_, { value }) => change(one, value)} />
      </Field>
    </fieldset>
  );
}
