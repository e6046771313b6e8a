import { useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { MadeFile } from '../state/exporting.js';
import { copyBlocked, saveBlocked } from '../words/export.js';
import { useDesk } from './use-store.js';

/** A file that was made, by every way that the host allows: it is saved at once, and again, and copied. */
export function MadeFileBar({ made: { name, blob, copy, draft } }: { readonly made: MadeFile }) {
  const { port } = useDesk();
  const link = useRef<HTMLAnchorElement>(null);
  const [address, setAddress] = useState<string>();
  const [copied, setCopied] = useState<'ready' | 'copied' | 'refused'>('ready');
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    let made: string;
    try {
      made = URL.createObjectURL(blob);
    } catch {
      setBlocked(true);
      return undefined;
    }
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  useEffect(() => {
    if (address !== undefined) link.current?.click();
  }, [address]);
  const inExcel = port.capabilities.host === 'excel';
  return (
    <section className="export-box" role="status">
      <p>{blocked ? saveBlocked : `已生成“${name}”${draft ? '，标有“草稿”' : ''}。${inExcel
        ? 'Excel里不一定能保存：没有开始下载的，点“下载”，或复制后粘贴到Word；工作表“年报”随时可打印。'
        : '没有自动下载的，点“下载”。'}`}</p>
      {copied === 'refused' && <p className="hint">{copyBlocked}</p>}
      <div className="actions">
        {address !== undefined && <a ref={link} className="file-button" href={address} download={name}>下载</a>}
        <Button size="small" onClick={() => void toClipboard(copy).then(setCopied)}>{copied === 'copied' ? '已复制' : '复制'}</Button>
      </div>
    </section>
  );
}

/** As what it is, and as text where it is text: Word takes the one, an editor the other. */
async function toClipboard(blob: Blob): Promise<'copied' | 'refused'> {
  const isPage = blob.type === 'text/html' || blob.type === 'image/png';
  try {
    if (isPage) {
      const text = blob.type === 'text/html' ? { 'text/plain': new Blob([await blob.text()], { type: 'text/plain' }) } : {};
      await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob, ...text })]);
    } else await navigator.clipboard.writeText(await blob.text());
    return 'copied';
  } catch {
    return 'refused';
  }
}
