/** A workbook as it was at one time, kept in the browser; its bytes lie beside it. */
export interface KeptState {
  readonly key: string;
  /** One workbook on one page, from its opening to its end: what two pages keep never meets. */
  readonly desk: string;
  /** The file's name. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The person has it as a file, or does not want it: it is not offered again. */
  readonly isDone: boolean;
}

/** All but the last one of each workbook. */
export function earlierStates(states: readonly KeptState[]): KeptState[] {
  const sorted = newestFirst(states);
  return sorted.filter(({ desk }, index) => sorted.findIndex((other) => other.desk === desk) < index);
}

const minute = 60_000;

/** The states of one minute take each other's place, so that ten go back further than the last ten keystrokes. */
export function stateOf(desk: string, name: string, time: number, isDone: boolean): KeptState {
  return { key: `${desk} ${Math.floor(time / minute)}`, desk, name, time, isDone };
}

export const newestFirst = (states: readonly KeptState[]): KeptState[] => [...states].sort((one, other) => other.time - one.time);

const mostStates = 10;
const mostDesks = 10;

/** What has to go: all but the last ten, and the last one of each workbook, of which there may be ten too. */
export function surplus(states: readonly KeptState[]): KeptState[] {
  const desks = new Set<string>();
  return newestFirst(states).filter(({ desk }, index) => {
    const isLastOfDesk = !desks.has(desk);
    desks.add(desk);
    return index >= mostStates && !(isLastOfDesk && desks.size <= mostDesks);
  });
}

/** The last state of each workbook that is to be offered and that no page holds open, newest first. */
export function offeredStates(states: readonly KeptState[], isOpen: (desk: string) => boolean): KeptState[] {
  const seen = new Set<string>();
  return newestFirst(states).filter(({ desk, isDone }) => {
    const isLast = !seen.has(desk);
    seen.add(desk);
    return isLast && !isDone && !isOpen(desk);
  });
}
