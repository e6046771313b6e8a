import { useEffect, useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { outputNames } from '../../collect/host.js';
import type { Collected, Made } from './protocol.js';

const hints: Readonly<Record<string, string>> = {
  [outputNames.workbook]: '三张表的合计，每格都是活的公式', [outputNames.picture]: '下面的页面，可以打印、转发',
  [outputNames.messages]: '退回时发的话，一个单位一段', [outputNames.reminders]: '催报时发的话，一个单位一段',
  [outputNames.bodies]: '各单位的结论，给程序用', [outputNames.rollup]: '汇总与核对，给程序用', [outputNames.reports]: '每个文件一行，给程序用',
  [outputNames.figures]: '每个数一行，给程序用',
};

/** What was made: in one zip, singly, and the page itself. */
export function Result({ collected, again }: { readonly collected: Collected; readonly again: () => void }) {
  const { line, made, zip, page, said } = collected;
  const [back, rest] = useMemo(() => [
    made.filter(({ name }) => name.startsWith(`${outputNames.sentBack}/`)),
    Object.keys(hints).flatMap((name) => made.find((one) => one.name === name) ?? []),
  ], [made]);
  return (
    <div className="collecting-result">
      <p className="collecting-line" role="status">{line}</p>
      <div className="collecting-actions">
        {zip && <Download className="collecting-primary" made={{ name: '年报汇总.zip', blob: zip }}>全部下载（zip）</Download>}
        <Button onClick={again}>换文件再汇总</Button>
        {!zip && <span className="hint">文件太多，装不进一个zip，请在下面一个一个下载。</span>}
      </div>
      <details>
        <summary>单个下载（{made.length}个文件）</summary>
        <ul>
          {rest.map((one) => (
            <li key={one.name}><Download made={one}>{one.name}</Download><span className="hint">{hints[one.name]}</span></li>
          ))}
        </ul>
        {back.length > 0 && <p>退回修改单和标记过的副本：</p>}
        <ul className="collecting-many">{back.map((one) => <li key={one.name}><Download made={one}>{shortName(one)}</Download></li>)}</ul>
      </details>
      {said.length > 0 && (
        <details>
          <summary>汇总时遇到的（{said.length}条）</summary>
          <ul>{said.map((sentence, at) => <li key={at}>{sentence}</li>)}</ul>
        </details>
      )}
      {/* the page brings the policy of its own, beside that of this one; it reaches nothing outside itself */}
      <iframe className="collecting-page" title="收集情况" sandbox="allow-scripts" srcDoc={page} />
    </div>
  );
}

const shortName = ({ name }: Made): string => name.slice(name.lastIndexOf('/') + 1);

function Download({ made, className = '', children }: { readonly made: Made; readonly className?: string; readonly children: string }) {
  const address = useMemo(() => URL.createObjectURL(made.blob), [made]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <a className={className} href={address} download={shortName(made)}>{children}</a>;
}
