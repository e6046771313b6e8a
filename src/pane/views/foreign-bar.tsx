import { useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { useDesk, usePane } from './use-store.js';

/** What is being read from elsewhere, and the way to stop it. The region is there before its sentence, as in NoticeBar. */
export function ForeignBar() {
  const { store } = useDesk();
  const { foreign } = usePane();
  const holder = useRef<HTMLDivElement>(null);
  const cancel = (): void => {
    // the button goes: without this the keyboard would begin at the top of the page
    holder.current?.focus();
    store.get().foreign?.cancel();
  };
  return (
    <div ref={holder} tabIndex={-1} className={foreign ? 'foreign' : 'foreign-none'}>
      <p role="status">{foreign && `正在读取“${foreign.name}”`}</p>
      {foreign && <progress aria-label={`正在读取“${foreign.name}”`} />}
      {foreign && <Button size="small" onClick={cancel}>取消</Button>}
    </div>
  );
}
