import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { readableWords } from '../../files/kinds.js';
import type { Profile } from '../../rules/card.js';
import { profileName, profiles } from '../../workbook/kept/kept.js';
import { chosenIn } from './dropped.js';
import type { CollectingDesk } from './runs.js';
import type { CollectingState, FileList, OneFile } from './state.js';

/** What is collected, and what it is held against. */
export function Choosing({ desk, state }: { readonly desk: CollectingDesk; readonly state: CollectingState }) {
  const { store } = desk;
  const list = (name: FileList) => ({
    chosen: state[name].length === 0 ? '' : `已选${state[name].length}个文件`, clear: () => store.set({ [name]: [] }),
  });
  const one = (name: OneFile) => ({ chosen: state[name]?.name ?? '', clear: () => store.set({ [name]: undefined }) });
  return (
    <div className="collecting-form">
      <Row title="年报" hint={`也可以把文件或文件夹拖到这里。能读：${readableWords}，以及装着这些文件的zip。`} {...list('reports')}>
        <Chooser title="年报" label="选择文件…" many choose={(files) => desk.add('reports', chosenIn(files))} />
        <Chooser title="年报" label="选择文件夹…" folder choose={(files) => desk.add('reports', chosenIn(files))} />
      </Row>
      <Row title="名册" optional hint="xlsx或csv，要有“单位名称”一列。有名册，才知道谁没有报、谁迟报。" {...one('roster')}>
        <Chooser title="名册" label="选择文件…" choose={(files) => store.set({ roster: files?.[0] })} />
      </Row>
      <Row title="上年年报" optional hint="按单位名称对应，与上年比较。" {...list('lastYear')}>
        <Chooser title="上年年报" label="选择文件…" many choose={(files) => desk.add('lastYear', chosenIn(files))} />
        <Chooser title="上年年报" label="选择文件夹…" folder choose={(files) => desk.add('lastYear', chosenIn(files))} />
      </Row>
      <Row title="本级政府年报" optional hint="与各单位之和核对，差在哪个单位会指出来。" {...one('own')}>
        <Chooser title="本级政府年报" label="选择文件…" choose={(files) => store.set({ own: files?.[0] })} />
      </Row>
      <details>
        <summary>检查的严格程度，退回修改单上写的期限和联系人</summary>
        <div className="collecting-more">
          <label>严格程度
            <select value={state.profile ?? ''} onChange={({ currentTarget: { value } }) =>
              store.set({ profile: value === '' ? undefined : value as Profile })}>
              <option value="">按文件里保存的，没有的按报送</option>
              {profiles.map((each) => <option key={each} value={each}>{profileName[each]}</option>)}
            </select>
          </label>
          <label>改好重报的期限
            <input type="date" value={state.replyBy} onInput={({ currentTarget }) => store.set({ replyBy: currentTarget.value })} />
          </label>
          <label>联系人和电话
            <input type="text" maxLength={100} value={state.ask} onInput={({ currentTarget }) => store.set({ ask: currentTarget.value })} />
          </label>
        </div>
      </details>
      <div className="collecting-actions">
        <Button appearance="primary" disabledFocusable={state.reports.length === 0} onClick={() => desk.start()}>开始汇总</Button>
        {state.reports.length === 0 && <span className="hint">先选年报。</span>}
      </div>
    </div>
  );
}

interface RowProps {
  readonly title: string;
  readonly hint: string;
  readonly optional?: boolean;
  readonly chosen: string;
  readonly clear: () => void;
  readonly children: ReactNode;
}

function Row({ title, hint, optional, chosen, clear, children }: RowProps) {
  const id = `collecting-${title}`;
  return (
    <section className="collecting-row" aria-labelledby={id}>
      <h3 id={id}>{title}{optional && <small>可以不选</small>}</h3>
      <div className="collecting-actions">
        {children}
        <span role="status">{chosen}</span>
        {chosen !== '' && <Button size="small" appearance="subtle" aria-label={`不要选好的${title}`} onClick={clear}>清空</Button>}
      </div>
      <p className="hint">{hint}</p>
    </section>
  );
}

interface ChooserProps {
  readonly title: string;
  readonly label: string;
  readonly many?: boolean;
  readonly folder?: boolean;
  readonly choose: (files: ChosenList) => void;
}

type ChosenList = HTMLInputElement['files'];

/** As FileButton of the pane, for several files or a folder. */
function Chooser({ title, label, many = false, folder = false, choose }: ChooserProps) {
  return (
    <label className="file-button">
      <input
        type="file" className="spoken" multiple={many || folder} aria-label={`${title}：${label}`}
        ref={(input) => { if (folder) input?.setAttribute('webkitdirectory', ''); }}
        onChange={({ currentTarget }) => {
          choose(currentTarget.files);
          currentTarget.value = '';
        }}
      />
      {label}
    </label>
  );
}
