import { useState, type ClipboardEvent } from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import { formById, tableKeys } from '../../form/index.js';
import { importFigures, leaveImport, previewImport } from '../actions/import.js';
import { isMapped } from '../actions/look.js';
import type { Importing } from '../state/importing.js';
import { FileButton } from './file-button.js';
import { useDesk, useForm, usePane } from './use-store.js';

/** 导入: a file, or cells and text from the clipboard. */
export function ImportBox() {
  const desk = useDesk();
  const { importing } = usePane();
  const [pasting, setPasting] = useState(false);
  if (importing) return <Preview importing={importing} />;
  return (
    <div className="import">
      <div className="actions">
        <FileButton label="导入文件…" choose={(file) => void previewImport(desk, { file })} />
        <Button size="small" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>粘贴导入</Button>
      </div>
      {pasting && (
        <textarea
          ref={takeFocus} className="paste" rows={3} placeholder="在这里粘贴网页、Word或表格里复制的三张表" aria-label="粘贴要导入的内容"
          onPaste={(event: ClipboardEvent<HTMLTextAreaElement>) => {
            event.preventDefault();
            const { clipboardData } = event;
            setPasting(false);
            void previewImport(desk, { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') });
          }}
        />
      )}
    </div>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
  element?.scrollIntoView();
}

/** How many cells that hold other numbers are listed. */
const listed = 8;

function Preview({ importing: { name, report, plan, remarks, text } }: { readonly importing: Importing }) {
  const desk = useDesk();
  const form = useForm();
  const { reading, busy } = usePane();
  const [overwrite, setOverwrite] = useState(false);
  const [withText, setWithText] = useState(text?.kind === 'create' || (text?.kind === 'replace' && !text.isPersons));
  const of = (kind: string) => plan.steps.filter((step) => step.kind === kind);
  const [fill, differing, formulas] = [of('fill'), of('overwrite'), of('formulaDiffers')];
  const count = Object.values(report.figures).filter((value) => typeof value === 'number').length;
  const all = (formById(report.form) ?? form).figures.length;
  const mapped = reading !== undefined && isMapped(reading);
  return (
    <section className="block import-preview" aria-labelledby="import">
      <h2 id="import" ref={takeFocus} tabIndex={-1}>导入{name}</h2>
      <p>{count === 0 ? '没有读到年报的数。' : `读到${count}/${all}个数${report.agency || report.year
        ? `（${report.agency}${report.year === null ? '' : `${report.year}年度`}）`
        : ''}，还没有写入任何内容。`}</p>
      <ul className="plain">
        {tableKeys.map((key) => {
          const { shortName, figures } = form.tables[key];
          return <li key={key}>{shortName}：读到{figures.length - plan.unread[key]}/{figures.length}</li>;
        })}
      </ul>
      {Object.entries(report.entries).slice(0, listed).map(([key, { text }]) => (
        <p key={key} className="hint">
          有一格是“{text.slice(0, 20)}”，{typeof report.figures[key] === 'number' ? `读作${report.figures[key]}` : '没有读作数'}。
        </p>
      ))}
      {[...report.notes, ...remarks].map((note) => <p key={note} className="hint">{note}</p>)}
      {mapped && (
        <p>
          将填入{fill.length}个空格{differing.length > 0 ? `；${differing.length}格现有别的数` : ''}
          {formulas.length > 0 ? `；${formulas.length}个总计是公式，与导入的数不同，不改` : ''}。
        </p>
      )}
      {differing.length > 0 && (
        <>
          <ul className="plain">
            {differing.slice(0, listed).map((step) => <li key={step.figure}>{step.address}：现为{step.now}，导入的是{step.next}</li>)}
            {differing.length > listed && <li>另外{differing.length - listed}格</li>}
          </ul>
          <Checkbox label={`改动这${differing.length}格`} checked={overwrite} onChange={(_, { checked }) => setOverwrite(checked === true)} />
        </>
      )}
      {text && (text.kind === 'conflict'
        ? <p className="hint">文件里还有{text.count}段正文。“正文”工作表不是本工具生成的，没有地方填，请自己复制。</p>
        : <Checkbox checked={withText} onChange={(_, { checked }) => setWithText(checked === true)}
          label={text.kind === 'replace' && text.isPersons
            ? `用导入的${text.count}段文字代替“正文”里现有的`
            : `正文${text.count}段也填入“正文”`} />)}
      {!mapped && count > 0 && <p className="hint">这个工作簿里还没有三张表，将先新建年报，再填入。</p>}
      <div className="actions">
        <Button appearance="primary" disabled={count === 0 && !withText} disabledFocusable={busy === 'importing'}
          onClick={() => void importFigures(desk, overwrite, withText)}>填入</Button>
        <Button onClick={() => leaveImport(desk)}>取消</Button>
      </div>
    </section>
  );
}
