import type { Input } from './edits.js';

/** Milliseconds of the page's clock, from the Enter that ends the typing. */
export interface Followed {
  readonly shown: number;
  /** undefined where the edit changed no flag. */
  readonly flagged: number | undefined;
}

interface Following {
  entered: number;
  shown: number;
  /** What was painted from when on; only what differs from before. */
  states: { readonly at: number; readonly flags: string }[];
  stop(): void;
}

type Page = Window & { goujiFollowing?: Following };

/** Runs in the page: notes from now on, frame by frame, what is painted as flagged on the sheets that were flagged anywhere. */
export function beginFollowing([{ sheet, row, column }, value, fills]: readonly [Input, number, readonly string[]]): void {
  const page = window as Page;
  page.goujiFollowing?.stop();
  const seen = new Set<string>();
  const book = window.goujiSpreadsheet!.getActiveWorkbook()!;
  const listen = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') following.entered = performance.now();
  };
  let frame = 0;
  const following: Following = {
    entered: Infinity, shown: Infinity, states: [],
    stop() {
      window.removeEventListener('keydown', listen, true);
      cancelAnimationFrame(frame);
    },
  };
  page.goujiFollowing = following;
  window.addEventListener('keydown', listen, true);

  /** Looks at the cells that a flag covers, or covered since: the composed style is what the next painting takes. */
  function painted(): string {
    const flags: string[] = [];
    for (const shown of book.getSheets()) {
      const name = shown.getSheetName();
      for (const { rule, ranges } of shown.getConditionalFormattingRules()) {
        if (!JSON.stringify(rule).includes('gouji:')) continue;
        for (const { startRow, endRow, startColumn, endColumn } of ranges) {
          for (let at = startRow; at <= endRow; at++) {
            for (let each = startColumn; each <= endColumn; each++) seen.add(`${name}!${at},${each}`);
          }
        }
      }
    }
    for (const cell of seen) {
      const [name, at, each] = cell.split(/[!,]/) as [string, string, string];
      const style = book.getSheetByName(name)?.getSheet().getCell(Number(at), Number(each))?.s;
      const fill = typeof style === 'object' ? style?.bg?.rgb : undefined;
      if (typeof fill === 'string' && fills.includes(fill)) flags.push(`${cell}=${fill}`);
    }
    return flags.sort().join(' ');
  }
  const look = (): void => {
    frame = requestAnimationFrame(look);
    const now = performance.now();
    const isShown = now >= following.entered && following.shown === Infinity
      && Number(book.getSheetByName(sheet)!.getSheet().getCellRaw(row, column)?.v) === value;
    if (isShown) following.shown = now;
    const flags = painted();
    if (following.states.at(-1)?.flags !== flags) following.states.push({ at: now, flags });
  };
  look();
}

/** Runs in the page: waits until no flag has changed for a while; not for ever, where the number never comes to its cell. */
export async function rested(): Promise<void> {
  const following = (window as Page).goujiFollowing!;
  const longest = performance.now() + 2_000;
  const last = (): number => (following.shown === Infinity ? performance.now() : Math.max(following.shown, following.states.at(-1)!.at));
  while (performance.now() - last() < 250 && performance.now() < longest) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Runs in the page: undefined where other flags are painted than those that are wanted. */
export function followed(wanted: readonly string[]): Followed | undefined {
  const { entered, shown, states } = (window as Page).goujiFollowing!;
  const { at, flags } = states.at(-1)!;
  if (shown === Infinity || flags !== [...new Set(wanted)].sort().join(' ')) return undefined;
  return { shown: shown - entered, flagged: at < entered ? undefined : at - entered };
}
