import { useEffect, useRef, useState } from 'react';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { Finding } from '../../check/finding.js';
import { explainFinding } from '../actions/explain.js';
import { useDesk, usePane } from './use-store.js';

/** 说明情况: a reason and who says so, both required. */
export function ExplanationForm({ finding, close }: { readonly finding: Finding; readonly close: () => void }) {
  const desk = useDesk();
  const { explainer, busy } = usePane();
  const [reason, setReason] = useState('');
  const [name, setName] = useState(explainer);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  async function save(): Promise<void> {
    setAsked(true);
    if (reason.trim() === '' || name.trim() === '') return;
    if (await explainFinding(desk, finding, reason, name)) close();
  }

  return (
    <form
      ref={form} className="explanation" onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => { if (event.key !== 'Escape') event.stopPropagation(); }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={finding.outcome === 'unchecked' ? '核对的结果' : '为什么不用改'}
        {...(asked && reason.trim() === '' ? { validationMessage: '请写明理由。' } : {})}
      >
        <Textarea value={reason} maxLength={300} rows={2} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label="说明人" {...(asked && name.trim() === '' ? { validationMessage: '请写姓名。' } : {})}>
        <Input value={name} maxLength={40} onChange={(_, { value }) => setName(value)} />
      </Field>
      <p className="hint">说明记在工作簿里，随文件一起走；涉及的数变了，说明就失效。</p>
      <div className="actions">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy === 'explaining'}>保存说明</Button>
        <Button size="small" onClick={close}>取消</Button>
      </div>
    </form>
  );
}
