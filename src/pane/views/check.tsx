import { Button, Checkbox, Link } from '@fluentui/react-components';
import { verdictWords } from '../../check/finding.js';
import type { Profile } from '../../rules/card.js';
import { profileName, profiles } from '../../workbook/kept/kept.js';
import { checkPart } from '../../workbook/session.js';
import { checkReport, clearFlags, setProfile, stepFinding } from '../actions/check.js';
import { writeCheckReport } from '../actions/explain.js';
import { viewOf, type ListView } from '../state/groups.js';
import { isOutdated } from '../state/pane-state.js';
import { checkedAtWords, cleanWords, markName, outdatedHint, outdatedWords, marks, spokenWords } from '../words/check.js';
import { Icon, verdictIcon } from './icon.js';
import { part } from './part.js';
import { useDesk, useForm, usePane } from './use-store.js';
import { Way } from './way.js';
import { Zeros } from './zeros.js';

/** The list comes with the rules, whose words it shows. */
const Findings = part(() => import('./findings.js').then(({ Findings: View }) => View));

/** Asks for all that the first check needs, so that it is there by the click. */
export function fetchCheck(): void {
  void checkPart().catch(() => undefined);
  void Findings.fetch();
}

export function CheckView() {
  const { result, reading, listed, errorsOnly, all, zeros } = usePane();
  const form = useForm();
  if (!result || !reading) return <Way />;
  if (zeros) return <Zeros table={zeros.table} rows={zeros.rows} />;
  const list = viewOf(form, listed, result.suspects, { errorsOnly, all });
  return (
    <>
      <VerdictHead />
      {list.total > 0 ? <Findings list={list} report={reading.report} /> : <NothingListed />}
      <ListFoot list={list} />
      <div role="status" className="spoken">{spokenWords(result)}</div>
    </>
  );
}

function VerdictHead() {
  const desk = useDesk();
  const state = usePane();
  const { result, checkedAt, errorsOnly, live, profile, busy } = state;
  if (!result || !checkedAt) return null;
  return (
    <header className="verdict-head" aria-busy={busy === 'checking'}>
      <div className="verdict-line">
        {isOutdated(state)
          ? <h2 className="verdict verdict-outdated"><Icon name="unchecked" size={24} />{outdatedWords(state.checkedEdits)}</h2>
          : (
            <h2 className={`verdict verdict-${result.verdict}`}>
              <Icon name={verdictIcon[result.verdict]} size={24} />{verdictWords(result)}
            </h2>
          )}
        <Button appearance="primary" onClick={() => void checkReport(desk)}>重新校验</Button>
      </div>
      <p className="counts">
        {marks.map((mark) => (
          <span key={mark} className={result.counts[mark] > 0 ? `mark mark-${mark}` : 'mark'}>
            <Icon name={mark} />{markName[mark]} {result.counts[mark]}
          </span>
        ))}
      </p>
      <p className="checked">{checkedAtWords(result, checkedAt)}</p>
      <div className="options">
        <Checkbox label="只看错误" checked={errorsOnly} onChange={(_, { checked }) => desk.store.set({ errorsOnly: checked === true })} />
        <Checkbox label="编辑后自动校验" checked={live} onChange={(_, { checked }) => desk.store.set({ live: checked === true })} />
        <label className="profile">
          阶段
          <select value={profile} onChange={(event) => void setProfile(desk, event.currentTarget.value as Profile)}>
            {profiles.map((each) => <option key={each} value={each}>{profileName[each]}</option>)}
          </select>
        </label>
      </div>
    </header>
  );
}

function NothingListed() {
  const desk = useDesk();
  const state = usePane();
  const { result, errorsOnly } = state;
  if (!result) return null;
  if (isOutdated(state)) return <div className="findings nothing"><p>{outdatedHint}</p></div>;
  const hidden = errorsOnly && result.findings.length > 0;
  return (
    <div className="findings nothing">
      <p>{hidden ? `没有错误。另有${result.findings.length}项不是错误，取消“只看错误”可以看到。` : cleanWords(result)}</p>
      {result.verdict === 'pass' && <Link onClick={() => desk.store.set({ view: 'text' })}>接下来生成文字</Link>}
    </div>
  );
}

function ListFoot({ list }: { readonly list: ListView }) {
  const desk = useDesk();
  const none = list.keys.length === 0;
  return (
    <footer className="list-foot">
      <Button appearance="subtle" size="small" icon={<Icon name="up" />}
        disabledFocusable={none} onClick={() => stepFinding(desk, list.keys, -1)}>上一处</Button>
      <Button appearance="subtle" size="small" icon={<Icon name="down" />}
        disabledFocusable={none} onClick={() => stepFinding(desk, list.keys, 1)}>下一处</Button>
      <Button appearance="subtle" size="small" className="clear" onClick={() => void writeCheckReport(desk)}>检查报告</Button>
      <Button appearance="subtle" size="small" onClick={() => void clearFlags(desk)}>清除标记</Button>
    </footer>
  );
}
