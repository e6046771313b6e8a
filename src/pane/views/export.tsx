import { useEffect } from 'react';
import { Button } from '@fluentui/react-components';
import { exportAs, leaveExport } from '../actions/export.js';
import { refresh } from '../actions/look.js';
import { exportWays, type ExportKind } from '../state/exporting.js';
import { MadeFileBar } from './made-file.js';
import { ReportPicture } from './report-picture.js';
import { SignoffForm } from './signoff.js';
import { useDesk, usePane } from './use-store.js';

const kinds = ['docx', 'html', 'sheet', 'json', 'csv'] as const satisfies readonly ExportKind[];

/** 导出: every way out for the report, its signatures, and its picture. */
export function ExportView() {
  const desk = useDesk();
  const { reading, asked, made } = usePane();
  useEffect(() => void refresh(desk), [desk]);
  if (!reading) return null;
  return (
    <div className="scrolling">
      {asked && <Question kind={asked.kind} sentence={asked.sentence} />}
      {made && <MadeFileBar key={made.name} made={made} />}
      <ul className="export-ways" aria-label="导出">
        {kinds.map((kind) => (
          <li key={kind}>
            <ExportButton kind={kind} />
            <span className="hint">{exportWays[kind].hint}</span>
          </li>
        ))}
      </ul>
      <SignoffForm reading={reading} />
      <ReportPicture reading={reading}>
        <ExportButton kind="png" />
        <ExportButton kind="picture" />
      </ReportPicture>
    </div>
  );
}

function ExportButton({ kind }: { readonly kind: ExportKind }) {
  const desk = useDesk();
  const { busy } = usePane();
  return (
    <Button appearance={kind === 'docx' ? 'primary' : 'secondary'} disabledFocusable={busy === 'exporting'}
      onClick={() => void exportAs(desk, kind)}>{exportWays[kind].title}</Button>
  );
}

function Question({ kind, sentence }: { readonly kind: ExportKind; readonly sentence: string }) {
  const desk = useDesk();
  return (
    <section className="export-box" role="alertdialog" aria-labelledby="export-question">
      <p id="export-question" ref={takeFocus} tabIndex={-1}>{sentence}想先看样子的，可以导出草稿，每页标有“草稿”。</p>
      <div className="actions">
        <Button onClick={() => void exportAs(desk, kind, true)}>导出草稿</Button>
        <Button onClick={() => leaveExport(desk)}>取消</Button>
      </div>
    </section>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
