import { Button, Link } from '@fluentui/react-components';
import { tableKeys } from '../../form/index.js';
import { checkReport } from '../actions/check.js';
import { way, type WayStep } from '../state/way.js';
import { Icon } from './icon.js';
import { useDesk, useForm, usePane } from './use-store.js';

/** Before the first check: the whole job, what is done of it and what comes next. */
export function Way() {
  const desk = useDesk();
  const form = useForm();
  const state = usePane();
  const next = way.find((step) => !step.isDone(state));
  const missing = tableKeys.filter((key) => state.reading?.tables[key].state !== 'found').map((key) => form.tables[key].shortName);
  const go = ({ view }: WayStep): void => {
    if (view === 'check') void checkReport(desk);
    else desk.store.set({ view });
  };
  return (
    <div className="scrolling">
      <h2>做一份年报</h2>
      <ol className="way">
        {way.map((step, index) => (
          <li key={step.view} aria-current={step === next ? 'step' : undefined}>
            <span className="way-mark">{step.isDone(state) ? <Icon name="tick" /> : index + 1}</span>
            <div>
              <h3>{step.title}{step.isDone(state) ? '（已完成）' : step === next ? '（接下来）' : ''}</h3>
              <p>{step.says(state)}</p>
              {step.view === 'check' && missing.length > 0 && (
                <p>
                  {missing.join('、')}还没有找到，校验时会算作未检查。
                  <Link inline onClick={() => desk.store.set({ view: 'fill' })}>去填报页指定</Link>
                </p>
              )}
              <Button appearance={step === next ? 'primary' : 'secondary'} onClick={() => go(step)}>{step.go}</Button>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
