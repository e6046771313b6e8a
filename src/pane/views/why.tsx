import { Link } from '@fluentui/react-components';
import { ruleCards } from '../../rules/catalogue.js';
import { rulePage } from '../rule-page.js';

/** 为什么: what a person reads about the rule, and the way to its page. */
export function Why({ rule }: { readonly rule: string }) {
  const card = ruleCards.find(({ id }) => id === rule);
  if (!card) return null;
  const page = rulePage(card.id);
  return (
    <dl className="why">
      <dt>查什么</dt><dd>{card.checks}</dd>
      <dt>为什么</dt><dd>{card.why}</dd>
      <dt>怎么改</dt><dd>{card.remedy}</dd>
      {page && <dd><Link href={page} target="_blank" rel="noopener">看例子</Link></dd>}
    </dl>
  );
}
