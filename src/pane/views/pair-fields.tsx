import { Button, Field, Textarea } from '@fluentui/react-components';

interface Props {
  readonly index: number;
  readonly problem: string;
  readonly measure: string;
  readonly removable: boolean;
  readonly change: (problem: string, measure: string) => void;
  readonly remove: () => void;
}

/** A problem and what is done about it. */
export function PairFields({ index, problem, measure, removable, change, remove }: Props) {
  const number = index + 1;
  return (
    <fieldset className="pair">
      <legend>
        问题与改进措施 {number}
        {removable && <Button size="small" appearance="subtle" aria-label={`删去问题 ${number}`} onClick={remove}>删去</Button>}
      </legend>
      <Field label="主要问题" hint="写在“五、存在的主要问题及改进情况”">
        <Textarea value={problem} resize="vertical" maxLength={1000} onChange={(_, { value }) => change(value, measure)} />
      </Field>
      <Field label="改进措施" hint="写在同一部分，与问题对应">
        <Textarea value={measure} resize="vertical" maxLength={1000} onChange={(_, { value }) => change(problem, value)} />
      </Field>
    </fieldset>
  );
}
