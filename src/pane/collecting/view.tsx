import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Button } from '@fluentui/react-components';
import { Choosing } from './choosing.js';
import { Result } from './result.js';
import type { CollectingDesk } from './runs.js';
import { isRunning, progressWords, type Run } from './state.js';

/** 汇总: a pile of reports in, one page and its files out. */
export function CollectingView({ desk, leave }: { readonly desk: CollectingDesk; readonly leave: () => void }) {
  const state = useSyncExternalStore(desk.store.subscribe, desk.store.get);
  const { run } = state;
  return (
    <div className="collecting pane">
      <header className="collecting-head">
        <h2>汇总一批年报</h2>
        <p className="hint">看谁没报、谁不通过、错在哪里，并加成一张总表。文件只在这台电脑上读，不上传；打开着的表格不受影响。</p>
        <Button onClick={leave}>返回表格</Button>
      </header>
      <div className="collecting-body">
        <p role="alert" className="collecting-alert">{run.kind === 'stopped' && run.isAlert ? run.sentence : ''}</p>
        <p role="status" className="collecting-note">{run.kind === 'stopped' && !run.isAlert ? run.sentence : ''}</p>
        {run.kind === 'done' ? <Result collected={run.collected} again={() => desk.store.set({ run: { kind: 'none' } })} />
          : isRunning(run) ? <Working run={run} cancel={() => desk.cancel()} /> : <Choosing desk={desk} state={state} />}
      </div>
    </div>
  );
}

function Working({ run, cancel }: { readonly run: Run; readonly cancel: () => void }) {
  const holder = useRef<HTMLDivElement>(null);
  // the button that began it is gone
  useEffect(() => holder.current?.querySelector('button')?.focus(), []);
  const words = progressWords(run);
  return (
    <div ref={holder} className="collecting-working">
      <p>{words}</p>
      {run.kind === 'reading' ? <progress aria-label={words} value={run.done} max={run.total} /> : <progress aria-label={words} />}
      <Button onClick={cancel}>取消</Button>
    </div>
  );
}
