import { Button } from '@fluentui/react-components';
import { CopyDetails } from './copy-details.js';
import { Icon, type IconName } from './icon.js';
import { useDesk, usePane } from './use-store.js';

const icons: Readonly<Record<'error' | 'warning' | 'info' | 'success', IconName>> = {
  error: 'error', warning: 'warning', info: 'info', success: 'pass',
};

/** What a person should know now, and the ways out. The region is there before its sentence, or a screen reader stays silent. */
export function NoticeBar() {
  const { notice } = usePane();
  return <div className="notice-holder" role="status">{notice && <Sentence key={notice.text} />}</div>;
}

function Sentence() {
  const { store } = useDesk();
  const { notice } = usePane();
  if (!notice) return null;
  const { intent, text, details, again, undo } = notice;
  return (
    <div className={`notice notice-${intent}`}>
      <Icon name={icons[intent]} />
      <p>{text}</p>
      <Button size="small" appearance="transparent" aria-label="关闭"
        icon={<Icon name="close" size={12} />} onClick={() => store.set({ notice: undefined })} />
      {(again || undo || details !== undefined) && (
        <div className="notice-actions">
          {undo && <Button size="small" onClick={undo}>撤销</Button>}
          {again && <Button size="small" onClick={again}>再试一次</Button>}
          {details !== undefined && <CopyDetails details={details} />}
        </div>
      )}
    </div>
  );
}
