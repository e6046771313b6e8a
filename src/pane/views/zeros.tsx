import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import type { TableKey } from '../../form/types.js';
import type { ZeroRow } from '../../workbook/zero-plan.js';
import { fillZeros, leaveZeros } from '../actions/zeros.js';
import { useDesk, useForm, usePane } from './use-store.js';

/** Which rows with blanks take 0; nothing is written before the answer. */
export function Zeros({ table, rows }: { readonly table: TableKey; readonly rows: readonly ZeroRow[] }) {
  const desk = useDesk();
  const form = useForm();
  const { busy } = usePane();
  const [chosen, setChosen] = useState<readonly string[]>(rows.map(({ row }) => row));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const toggle = (row: string, on: boolean): void => setChosen([...chosen.filter((one) => one !== row), ...(on ? [row] : [])]);
  const count = rows.filter(({ row }) => chosen.includes(row)).reduce((sum, { figures }) => sum + figures.length, 0);
  return (
    <>
      <div className="scrolling">
        <h2 ref={heading} tabIndex={-1}>{form.tables[table].shortName}：空格填0</h2>
        <p className="hint">没有发生的填0；有数的行请取消勾选，自己填。还没有写入任何内容。</p>
        <ul className="plain">
          {rows.map(({ row, label, figures }) => (
            <li key={row}><Checkbox label={`${label}（${figures.length}格）`} checked={chosen.includes(row)}
              onChange={(_, { checked }) => toggle(row, checked === true)} /></li>
          ))}
        </ul>
      </div>
      <footer className="text-foot">
        <Button appearance="primary" disabledFocusable={count === 0 || busy === 'filling'}
          onClick={() => void fillZeros(desk, table, chosen)}>在{count}格填0</Button>
        <Button onClick={() => leaveZeros(desk)}>取消</Button>
      </footer>
    </>
  );
}
