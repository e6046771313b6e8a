import { useEffect, useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { chosenTemplate } from '../../narrative/template/chosen.js';
import { writeNarrative } from '../../narrative/write.js';
import { factsKeeper, isPersons, writeText } from '../actions/texts.js';
import { ChangedParagraphs } from './changed-paragraphs.js';
import { FactsForm } from './facts-form.js';
import { Ledger } from './ledger.js';
import { TemplateChoice } from './template-choice.js';
import { TextPreview } from './text-preview.js';
import { useDesk, useForm, usePane } from './use-store.js';

/** 文字: what no table holds, and the text as it would be written. */
export function TextView() {
  const desk = useDesk();
  const form = useForm();
  const { reading, facts, template, lastYear, written, planned, busy } = usePane();
  const keeper = useMemo(() => factsKeeper(desk), [desk]);
  useEffect(() => () => keeper.flush(), [keeper]);
  const paragraphs = useMemo(() => {
    const chosen = chosenTemplate(template);
    if (!reading || 'faults' in chosen) return [];
    return writeNarrative(form, reading.report, facts, { lastYear, template: chosen.template });
  }, [form, reading, facts, lastYear, template]);
  if (!reading) return null;
  if (planned?.kind === 'update') return <ChangedParagraphs steps={planned.plan.steps.filter(isPersons)} />;
  return (
    <>
      <div className="scrolling">
        <FactsForm facts={facts} report={reading.report} change={keeper.change} />
        <TemplateChoice />
        <section className="block" aria-labelledby="preview">
          <h2 id="preview">预览</h2>
          <p className="hint">带下划线的数来自表格，点一下可以看到它的单元格。</p>
          <TextPreview paragraphs={paragraphs} report={reading.report} />
        </section>
        <Ledger reading={reading} />
      </div>
      <footer className="text-foot">
        <Button appearance="primary" disabledFocusable={busy === 'writing'} onClick={() => void writeText(desk)}>{written
          ? '更新文字'
          : '生成文字'}</Button>
        <span className="hint">写入工作表“正文”</span>
      </footer>
    </>
  );
}
