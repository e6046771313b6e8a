import { Button } from '@fluentui/react-components';
import { waivedName } from '../../check/finding.js';
import { takeBack } from '../actions/explain.js';
import type { Listed } from '../state/listed.js';
import { pointedPlaces } from '../state/places.js';
import { Chips } from './chips.js';
import { useDesk, useForm } from './use-store.js';

/** 已说明 (n): folded, each with its reason and the way back. */
export function Waived({ items }: { readonly items: readonly Listed[] }) {
  const desk = useDesk();
  const form = useForm();
  return (
    <details className="waived">
      <summary className="group">{waivedName} <span className="count">({items.length})</span></summary>
      <ul>
        {items.map(({ key, finding }) => (
          <li key={key} className="waived-item">
            <p>{finding.message}</p>
            <p className="reason">说明：{finding.waiver?.reason}（{finding.waiver?.name}，{finding.waiver?.date}）</p>
            <Chips places={pointedPlaces(form, finding.places)} />
            <Button size="small" onClick={() => void takeBack(desk, finding)}>撤销说明</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
