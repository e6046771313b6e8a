import type { KeyboardEvent } from 'react';
import { Button } from '@fluentui/react-components';
import type { Report } from '../../report/report.js';
import { foldFinding } from '../actions/check.js';
import type { ListView } from '../state/groups.js';
import { waived } from '../state/groups.js';
import { blockKey } from '../state/suspects.js';
import { FindingItem } from './finding-item.js';
import { SteadyList } from './steady-list.js';
import { SuspectCard } from './suspect-card.js';
import { useDesk, usePane } from './use-store.js';
import { Waived } from './waived.js';

/** The findings under the headings of the form. */
export function Findings({ list, report }: { readonly list: ListView; readonly report: Report }) {
  const desk = useDesk();
  const { current, unfolded } = usePane();
  const tabStop = list.keys.includes(current ?? '') ? current : list.keys[0];

  function moveBy(event: KeyboardEvent<HTMLElement>): void {
    const target = targetOf(event.key, list.keys, tabStop);
    if (event.key === 'Escape') foldFinding(desk);
    if (target === undefined) return;
    event.preventDefault();
    desk.store.set({ current: target });
    focusFinding(event.currentTarget, target);
  }

  return (
    <SteadyList label="问题" current={tabStop} onKeyDown={moveBy}>
      {list.groups.map(({ key, heading, items, parts }) => (key === waived ? <Waived key={key} items={items} /> : (
        <section key={key} aria-labelledby={`group-${key}`}>
          <h3 id={`group-${key}`} className="group">{heading} <span className="count">({items.filter(({ solved }) =>
            !solved).length})</span></h3>
          {parts.map(({ block, items: own }) => (
            <ul key={block ? blockKey(block) : 'rest'} className={block ? 'explained-by' : undefined}>
              {block && <SuspectCard block={block} report={report} />}
              {own.map((item) => (
                <FindingItem key={item.key} item={item} report={report} current={item.key === tabStop} unfolded={item.key === unfolded} />
              ))}
            </ul>
          ))}
        </section>
      )))}
      {list.shown < list.total && (
        <p className="cut">
          显示前{list.shown}项，共{list.total}项
          <Button size="small" onClick={() => desk.store.set({ all: true })}>显示全部</Button>
        </p>
      )}
    </SteadyList>
  );
}

function targetOf(key: string, keys: readonly string[], from: string | undefined): string | undefined {
  const at = keys.indexOf(from ?? '');
  switch (key) {
    case 'ArrowDown': return keys[Math.min(at + 1, keys.length - 1)];
    case 'ArrowUp': return keys[Math.max(at - 1, 0)];
    case 'Home': return keys[0];
    case 'End': return keys[keys.length - 1];
    default: return undefined;
  }
}

function focusFinding(list: HTMLElement, key: string): void {
  const item = [...list.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset['key'] === key);
  item?.querySelector('button')?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}
