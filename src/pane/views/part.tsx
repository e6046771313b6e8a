import { useEffect, useState, type ComponentType } from 'react';
import { Button } from '@fluentui/react-components';
import { onDemand } from '../../workbook/on-demand.js';
import { partMissing } from '../words/errors.js';
import { Icon } from './icon.js';

interface Part<Props> {
  (props: Props): React.ReactNode;
  /** Asks for it before it is shown; never rejects. */
  fetch(): Promise<void>;
}

/** A view that comes when it is first shown, and then at once; where it does not come, a sentence says so. */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let View: ComponentType<Props> | undefined;
  const ask = onDemand(async () => { View = await load(); });

  function Shown(props: Props) {
    const [state, setState] = useState<'coming' | 'here' | 'missing'>(View ? 'here' : 'coming');
    useEffect(() => {
      if (state === 'coming') ask().then(() => setState('here'), () => setState('missing'));
    }, [state]);
    if (state === 'missing') return <Missing again={() => setState('coming')} />;
    return View && state === 'here' ? <View {...props} /> : null;
  }

  return Object.assign(Shown, { fetch: () => ask().catch(() => undefined) });
}

function Missing({ again }: { readonly again: () => void }) {
  return (
    <div className="notice notice-error" role="alert">
      <Icon name="error" />
      <p>{partMissing}</p>
      <div className="notice-actions"><Button size="small" onClick={again}>再试一次</Button></div>
    </div>
  );
}
