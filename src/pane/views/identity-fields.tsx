import { useEffect, useRef, useState } from 'react';
import { Field, Input, Select } from '@fluentui/react-components';
import { bodyKinds, bodyName, type BodyKind } from '../../report/body.js';
import type { Report } from '../../report/report.js';
import type { Identity } from '../../workbook/kept/identity.js';
import { saveIdentity } from '../actions/fill.js';
import { useDesk } from './use-store.js';

/** Reports are about the year before; older ones are made up for or corrected. */
const yearsBack = 7;

export function IdentityFields({ report: { agency, year, body } }: { readonly report: Report }) {
  const desk = useDesk();
  const [draft, setDraft] = useState(agency);
  const typing = useRef(false);
  // what the sheet says now, unless a person is in the middle of typing
  useEffect(() => {
    if (!typing.current) setDraft(agency);
  }, [agency]);

  const identity: Identity = { agency: draft.trim(), year, ...(body ? { body } : {}) };

  function save(): void {
    typing.current = false;
    if (draft.trim() !== agency) void saveIdentity(desk, { ...identity, agency: draft.trim() });
  }

  return (
    <div className="identity">
      <Field label="单位">
        <Input
          value={draft} maxLength={100} placeholder="单位全称"
          onChange={(_, { value }) => {
            typing.current = true;
            setDraft(value);
          }}
          onBlur={save}
          onKeyDown={({ key }) => {
            if (key === 'Enter') save();
          }}
        />
      </Field>
      <Field label="年度">
        <Select
          value={year === null ? '' : String(year)}
          onChange={(_, { value }) => void saveIdentity(desk, { ...identity, year: value === '' ? null : Number(value) })}
        >
          <option value="">请选择</option>
          {yearsFor(desk.clock.now().getFullYear(), year).map((each) => <option key={each} value={String(each)}>{each}</option>)}
        </Select>
      </Field>
      <Field label="单位类别" className="body-kind">
        <Select
          value={body ?? ''}
          onChange={(_, { value }) =>
            void saveIdentity(desk, { agency: draft.trim(), year, ...(isBodyKind(value) ? { body: value } : {}) })}
        >
          <option value="">请选择</option>
          {bodyKinds.map((kind) => <option key={kind} value={kind}>{bodyName[kind]}</option>)}
        </Select>
      </Field>
    </div>
  );
}

function isBodyKind(value: string): value is BodyKind {
  return bodyKinds.some((kind) => kind === value);
}

function yearsFor(now: number, present: number | null): number[] {
  const years = Array.from({ length: yearsBack }, (_, index) => now - 1 - index);
  return present === null || years.includes(present) ? years : [...years, present].sort((one, other) => other - one);
}
