import { useEffect, useRef, useState } from 'react';
import { Field, Input, Select } from '@fluentui/react-components';
import type { Report } from '../../report/report.js';
import { saveIdentity } from '../actions/fill.js';
import { useDesk } from './use-store.js';

/** Reports are about the year before; older ones are made up for or corrected. */
const yearsBack = 7;

export function IdentityFields({ report: { agency, year } }: { readonly report: Report }) {
  const desk = useDesk();
  const [draft, setDraft] = useState(agency);
  const typing = useRef(false);
  // what the sheet says now, unless a person is in the middle of typing
  useEffect(() => {
    if (!typing.current) setDraft(agency);
  }, [agency]);

  function save(): void {
    typing.current = false;
    if (draft.trim() !== agency) void saveIdentity(desk, { agency: draft.trim(), year });
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
          onChange={(_, { value }) => void saveIdentity(desk, { agency: draft.trim(), year: value === '' ? null : Number(value) })}
        >
          <option value="">请选择</option>
          {yearsFor(desk.clock.now().getFullYear(), year).map((each) => <option key={each} value={String(each)}>{each}</option>)}
        </Select>
      </Field>
    </div>
  );
}

function yearsFor(now: number, present: number | null): number[] {
  const years = Array.from({ length: yearsBack }, (_, index) => now - 1 - index);
  return present === null || years.includes(present) ? years : [...years, present].sort((one, other) => other - one);
}
