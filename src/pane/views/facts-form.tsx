import { Button } from '@fluentui/react-components';
import type { Facts } from '../../narrative/types.js';
import { withFact, withPair, withoutPair } from '../state/facts-edit.js';
import { NumberField } from './number-field.js';
import { PairFields } from './pair-fields.js';

/** The few things that no table holds; each says where it will appear. */
export function FactsForm({ facts, change }: { readonly facts: Facts; readonly change: (facts: Facts) => void }) {
  const count = Math.max(1, facts.problems?.length ?? 0, facts.measures?.length ?? 0);
  return (
    <section className="block" aria-labelledby="facts">
      <h2 id="facts">表里没有的内容</h2>
      <div className="facts">
        <NumberField label="主动公开政府信息条数" unit="条" where="一、（一）主动公开" value={facts.published}
          change={(value) => change(withFact(facts, 'published', value))} />
        <NumberField label="培训次数" unit="次" where="一、（五）监督保障" value={facts.trainings}
          change={(value) => change(withFact(facts, 'trainings', value))} />
        {Array.from({ length: count }, (_, index) => (
          <PairFields
            key={index} index={index} removable={count > 1}
            problem={facts.problems?.[index] ?? ''} measure={facts.measures?.[index] ?? ''}
            change={(problem, measure) => change(withPair(facts, index, problem, measure))}
            remove={() => change(withoutPair(facts, index))}
          />
        ))}
        <Button size="small" className="add" onClick={() => change(withPair(facts, count, '', ''))}>增加一条</Button>
        <NumberField label="信息处理费" unit="元" decimals where="六、其他需要报告的事项" value={facts.informationFee}
          change={(value) => change(withFact(facts, 'informationFee', value))} />
      </div>
    </section>
  );
}
