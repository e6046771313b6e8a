import type { Profile } from '../../rules/card.js';
import type { ChosenFile, Collected, CollectingNews } from './protocol.js';

export type FileList = 'reports' | 'lastYear';
export type OneFile = 'roster' | 'own';

export type Run =
  | { readonly kind: 'none' }
  | { readonly kind: 'starting' }
  | Extract<CollectingNews, { readonly kind: 'reading' | 'finishing' }>
  | { readonly kind: 'done'; readonly collected: Collected }
  | { readonly kind: 'stopped'; readonly sentence: string; readonly isAlert: boolean };

export interface CollectingState {
  readonly reports: readonly ChosenFile[];
  readonly lastYear: readonly ChosenFile[];
  readonly roster: File | undefined;
  readonly own: File | undefined;
  readonly replyBy: string;
  readonly ask: string;
  readonly profile: Profile | undefined;
  readonly run: Run;
}

export const nothingChosen: CollectingState = {
  reports: [], lastYear: [], roster: undefined, own: undefined, replyBy: '', ask: '', profile: undefined, run: { kind: 'none' },
};

/** More than any collecting office gets. */
export const mostFiles = 20_000;

export function isRunning({ kind }: Run): boolean {
  return kind === 'starting' || kind === 'reading' || kind === 'finishing';
}

/** With these files too; the same file counts once, another one of the same name gets a folder that tells them apart. */
export function withFiles(before: readonly ChosenFile[], more: readonly ChosenFile[]): ChosenFile[] {
  const all = new Map(before.map((one) => [one.path, one]));
  for (const { path, file } of more) {
    let free = path;
    for (let number = 2; all.has(free) && !isSame(all.get(free)!.file, file); number++) free = `同名文件${number}/${path}`;
    all.set(free, { path: free, file });
  }
  return [...all.values()];
}

function isSame(one: File, other: File): boolean {
  return one.size === other.size && one.lastModified === other.lastModified;
}

/** `第 37 个，共 200 个`. */
export function progressWords(run: Run): string {
  switch (run.kind) {
    case 'starting': return '正在开始';
    case 'reading': return `${run.what === 'lastYear' ? '正在读上年年报：' : '正在读年报：'}第${run.done + 1}个，共${run.total}个`;
    case 'finishing': return '都读完了，正在汇总、写退回修改单';
    case 'none': case 'done': case 'stopped': return '';
  }
}
