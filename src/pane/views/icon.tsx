import type { Verdict } from '../../check/finding.js';
import { markName, solvedName, type Mark } from '../words/check.js';

/** Outlines on a grid of 16; each mark has a shape of its own, so that no colour is needed to tell them apart. */
const shapes = {
  error: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  warning: 'M8 2 14.6 13.8H1.4ZM8 6.4v3.4M8 11.6v.6',
  info: 'M2.5 2.5h11v11h-11ZM8 7.2v3.8M8 4.9v.6',
  unchecked: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.4-.9.7-.9 1.4M8 11.1v.6',
  pass: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5 8.2l2.1 2.1L11 6.2',
  tick: 'M3 8.4l3.2 3.2L13 4.8',
  unfold: 'M4.5 6.2 8 9.8l3.5-3.6',
  up: 'M8 13V3.4M4 7.2 8 3.2l4 4',
  down: 'M8 3v9.6M4 8.8l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className={`icon icon-${name}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} fill="none" stroke="currentColor" strokeWidth={size > 20
        ? 1.3
        : 1.4} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export const verdictIcon: Readonly<Record<Verdict, IconName>> = { pass: 'pass', fail: 'error', unchecked: 'unchecked' };

/** Shape and word of a level; a screen reader has it from the sentence. */
export function LevelMark({ mark, solved }: { readonly mark: Mark; readonly solved: boolean }) {
  return solved
    ? <span className="mark mark-solved" aria-hidden="true"><Icon name="tick" />{solvedName}</span>
    : <span className={`mark mark-${mark}`} aria-hidden="true"><Icon name={mark} />{markName[mark]}</span>;
}
