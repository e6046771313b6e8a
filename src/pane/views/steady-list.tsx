import { Component, createRef, type KeyboardEvent, type ReactNode } from 'react';

interface Anchor {
  readonly key: string;
  readonly top: number;
  readonly focused: boolean;
}

interface Props {
  readonly label: string;
  /** The item that takes the focus when the focused one has left. */
  readonly current: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

/**
 * A scrolling list that keeps what is under the pointer, or what has the focus, where it is while items come and go.
 * A class, since only a class is asked before the page changes.
 */
export class SteadyList extends Component<Props> {
  private readonly root = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(): Anchor | null {
    const items = this.items();
    const focused = items.find((item) => item.contains(document.activeElement));
    const anchor = items.find((item) => item.matches(':hover')) ?? focused;
    const key = anchor?.dataset['key'];
    return anchor && key !== undefined ? { key, top: anchor.getBoundingClientRect().top, focused: focused !== undefined } : null;
  }

  override componentDidUpdate(_props: Props, _state: unknown, anchor: Anchor | null): void {
    if (!anchor) return;
    const item = this.items().find(({ dataset }) => dataset['key'] === anchor.key);
    if (item) this.shift(item.getBoundingClientRect().top - anchor.top);
    if (anchor.focused && !this.root.current?.contains(document.activeElement)) this.focus(this.props.current);
  }

  override render(): ReactNode {
    const { label, onKeyDown, children } = this.props;
    return <div className="findings" ref={this.root} role="group" aria-label={label} onKeyDown={onKeyDown}>{children}</div>;
  }

  private focus(key: string | undefined): void {
    this.items().find(({ dataset }) => dataset['key'] === key)?.querySelector('button')?.focus({ preventScroll: true });
  }

  /** Room at the end lets the list scroll further than its items reach. */
  private shift(by: number): void {
    const list = this.root.current;
    if (!list || Math.abs(by) < 1) return;
    list.style.paddingBottom = '';
    const missing = list.scrollTop + by - (list.scrollHeight - list.clientHeight);
    if (missing > 0 && by > 0) list.style.paddingBottom = `${missing}px`;
    list.scrollTop += by;
  }

  private items(): HTMLElement[] {
    return [...(this.root.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
  }
}
