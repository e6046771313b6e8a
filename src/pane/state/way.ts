import { isMapped } from '../actions/look.js';
import type { PaneState, ViewName } from './pane-state.js';
import { formOf } from './form.js';
import { planWords } from '../words/check.js';

/** One step of the whole job. */
export interface WayStep {
  readonly view: ViewName;
  readonly title: string;
  /** What it is for, or how far it has come. */
  readonly says: (state: PaneState) => string;
  readonly isDone: (state: PaneState) => boolean;
  /** What its button says. */
  readonly go: string;
}

function filled({ reading }: PaneState): readonly [done: number, all: number] {
  const { figures } = formOf(reading);
  return [figures.filter(({ key }) => typeof reading?.report.figures[key] === 'number').length, figures.length];
}

/** The whole job, in its order. A step more is one entry more. */
export const way: readonly WayStep[] = [
  {
    view: 'fill', title: '填报', go: '去填报',
    says: (state) => {
      const [done, all] = filled(state);
      return done === 0 ? '在三张表里填数，或者导入已有的年报。' : `已填${done}/${all}个数。`;
    },
    isDone: (state) => {
      const [done, all] = filled(state);
      return done === all && state.reading !== undefined && isMapped(state.reading);
    },
  },
  {
    view: 'check', title: '校验', go: '校验',
    says: ({ reading }) => planWords(formOf(reading)),
    isDone: ({ result }) => result?.verdict === 'pass',
  },
  {
    view: 'text', title: '文字', go: '去写文字',
    says: () => '按表里的数写出正文，再补上表里没有的情况。',
    isDone: ({ written, result }) => written && result?.verdict === 'pass',
  },
  {
    view: 'export', title: '导出', go: '去导出',
    says: () => '导出Word、网页、开放数据和一图读懂，在工作簿里签发。',
    isDone: ({ exported }) => exported,
  },
];
