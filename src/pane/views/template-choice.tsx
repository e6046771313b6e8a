import { useRef } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import { builtIn, builtInNames, isBuiltIn } from '../../narrative/template/built-in.js';
import { chooseTemplate, loadTemplate } from '../actions/texts.js';
import { useDesk, usePane } from './use-store.js';

/** Which template the text is written by: one of ours, or a person's own file. */
export function TemplateChoice() {
  const desk = useDesk();
  const { template } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const own = template !== undefined && !isBuiltIn(template);
  return (
    <section className="block template">
      <Field label="模板">
        <Select
          value={own ? 'own' : template ?? builtInNames[0]!}
          onChange={(_, { value }) => value !== 'own' && void chooseTemplate(desk, value === builtInNames[0] ? undefined : value)}
        >
          {builtInNames.map((name) => <option key={name} value={name}>{builtIn[name].name}</option>)}
          {own && <option value="own">自己的模板</option>}
        </Select>
      </Field>
      <Button size="small" onClick={() => picker.current?.click()}>用自己的模板（txt）…</Button>
      <input
        ref={picker} type="file" accept=".txt" hidden aria-label="模板文件"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void loadTemplate(desk, file);
        }}
      />
    </section>
  );
}
