import { useState } from 'react';
import { Button } from '@fluentui/react-components';

/** 复制详情. Where the clipboard is closed to us, the details are shown to be copied by hand. */
export function CopyDetails({ details }: { readonly details: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  if (state === 'refused') {
    return <textarea className="details-text" readOnly rows={4} aria-label="错误详情，请全选后复制"
      value={details} onFocus={(event) => event.currentTarget.select()} />;
  }
  return <Button size="small" onClick={() => void copy(details).then(setState)}>{state === 'copied' ? '已复制' : '复制详情'}</Button>;
}

async function copy(details: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(details);
    return 'copied';
  } catch {
    return 'refused';
  }
}
