import type { KeyboardEvent } from 'react';

interface Tab<Name> {
  readonly name: Name;
  readonly title: string;
}

interface Props<Name> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly selected: Name | undefined;
  readonly select: (name: Name) => void;
}

/** One stop of the Tab key; the arrow keys go round, Enter and the space bar select. */
export function Tabs<Name extends string>({ label, tabs, selected, select }: Props<Name>) {
  const stop = selected ?? tabs[0]?.name;
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={goBy}>
      {tabs.map(({ name, title }) => (
        <button key={name} type="button" role="tab" className="tab" id={`tab-${name}`} aria-selected={name === selected}
          aria-controls={`view-${name}`} tabIndex={name === stop ? 0 : -1} data-title={title} onClick={() => select(name)}>{title}</button>
      ))}
    </div>
  );
}

function goBy(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll('button')];
  const at = all.findIndex((tab) => tab === document.activeElement);
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all[(next + all.length) % all.length]?.focus();
}
