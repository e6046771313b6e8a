import { Button } from '@fluentui/react-components';
import type { Facts } from '../../narrative/facts/facts.js';
import { pairRows, withoutPair, withPair, withPairAnswer, type PairKey } from '../state/facts-edit.js';
import { Answers } from './answer-field.js';
import { PairFields } from './pair-fields.js';

interface Props {
  readonly pair: PairKey;
  readonly labels: readonly [string, string];
  readonly facts: Facts;
  readonly change: (facts: Facts) => void;
}

/** Problems beside what is done about them. */
export function PairList({ pair, labels, facts, change }: Props) {
  const told = facts[pair];
  const rows = pairRows(facts, pair);
  return (
    <>
      {typeof told !== 'string' && rows.map(([first, second], index) => (
        <PairFields
          key={index} labels={labels} index={index} removable={rows.length > 1} first={first} second={second}
          change={(one, other) => change(withPair(facts, pair, index, one, other))}
          remove={() => change(withoutPair(facts, pair, index))}
        />
      ))}
      {typeof told !== 'string' && (
        <Button size="small" className="add" aria-label={`增加一条${labels[0]}`}
          onClick={() => change(withPair(facts, pair, rows.length, '', ''))}>增加一条</Button>
      )}
      {pair === 'lastProblems' && (
        <Answers word={labels[0]} answer={told} change={(answer) => change(withPairAnswer(facts, pair, answer))} />
      )}
    </>
  );
}
