import { isAnswered, progress, questions } from '../../narrative/facts/asked.js';
import type { Facts } from '../../narrative/facts/facts.js';
import type { Keyed } from '../../narrative/facts/fields.js';
import { topicKeys, topics } from '../../narrative/facts/topics.js';
import type { Report } from '../../report/report.js';
import { withFact } from '../state/facts-edit.js';
import { AnswerField } from './answer-field.js';
import { PairList } from './pair-list.js';

interface Props {
  readonly facts: Facts;
  readonly report: Report;
  readonly change: (facts: Facts) => void;
}

/** What no table holds, by topic; each says where it will appear. The sheet 基本情况 asks the same. */
export function FactsForm({ facts, report, change }: Props) {
  const { answered, asked } = progress(report, facts);
  return (
    <section className="block" aria-labelledby="facts">
      <h2 id="facts">表里没有的内容<span className="hint" role="status">已答{answered}/{asked}</span></h2>
      {topicKeys.map((topic) => {
        const found = questions(report, facts).filter((field) => field.topic === topic);
        const open = found.filter((field) => !('free' in field) && !isAnswered(facts, field)).length;
        if (found.length === 0) return null;
        const state = found.every((field) => 'free' in field) ? '可以不填' : open === 0 ? '已答' : `还有${open}项`;
        return (
          <details key={topic} className="topic" open={topic === 'disclosure'}>
            <summary>{topics[topic].name} <span className="hint">{state}</span></summary>
            <p className="hint">写在“{topics[topic].where}”</p>
            <div className="facts">
              {found.map((field) => <Question key={field.key} field={field} facts={facts} change={change} />)}
            </div>
          </details>
        );
      })}
    </section>
  );
}

function Question({ field, facts, change }: { readonly field: Keyed; readonly facts: Facts; readonly change: Props['change'] }) {
  if (field.kind !== 'list') {
    return <AnswerField field={field} answer={facts[field.key]} change={(answer) => change(withFact(facts, field.key, answer))} />;
  }
  if (field.key === 'lastProblems') return <PairList pair="lastProblems" labels={['上年问题', '整改结果']} facts={facts} change={change} />;
  return <PairList pair="problems" labels={['主要问题', '改进措施']} facts={facts} change={change} />;
}
