import { useEffect } from 'react';
import { openWorkbook } from '../actions/open.js';
import type { ViewName } from '../state/pane-state.js';
import { CheckView, fetchCheck } from './check.js';
import { FillView } from './fill.js';
import { ForeignBar } from './foreign-bar.js';
import { NoticeBar } from './notice.js';
import { part } from './part.js';
import { Tabs } from './tabs.js';
import { useDesk, usePane } from './use-store.js';

/** Templates and all that writes come when 文字 is opened. */
const TextView = part(() => import('./text.js').then(({ TextView: View }) => View));

/** So does all that publishes. */
const ExportView = part(() => import('./export.js').then(({ ExportView: View }) => View));

const views: readonly { readonly name: ViewName; readonly title: string; readonly View: React.ComponentType }[] = [
  { name: 'fill', title: '填报', View: FillView },
  { name: 'check', title: '校验', View: CheckView },
  { name: 'text', title: '文字', View: TextView },
  { name: 'export', title: '导出', View: ExportView },
];

export function Pane({ onReady }: { readonly onReady: (() => void) | undefined }) {
  const desk = useDesk();
  const { view, opened, busy } = usePane();
  useEffect(() => openWorkbook(desk), [desk]);
  useEffect(() => {
    if (!opened) return;
    onReady?.();
    fetchCheck();
  }, [opened, onReady]);
  const shown = views.find(({ name }) => name === view);
  return (
    <div className="pane">
      <div className="pane-head">
        <h1>勾稽</h1>
        <Tabs label="窗格" tabs={views} selected={view} select={(name) => desk.store.set({ view: name })} />
      </div>
      <NoticeBar />
      <ForeignBar />
      {opened && shown
        ? (
          <div className="view" role="tabpanel" id={`view-${shown.name}`} aria-labelledby={`tab-${shown.name}`}>
            <shown.View />
          </div>
        )
        : busy === 'opening' && <p className="opening" role="status"><span className="spinner" aria-hidden="true" />正在读取工作簿</p>}
    </div>
  );
}
