import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk } from '../actions/desk.js';
import type { Form } from '../../form/types.js';
import { formOf } from '../state/form.js';
import type { PaneState } from '../state/pane-state.js';

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a view of the pane stands outside of its desk');
  return desk;
}

/** The form of the report in the workbook. */
export function useForm(): Form {
  return formOf(usePane().reading);
}

export function usePane(): PaneState {
  const { store } = useDesk();
  return useSyncExternalStore(store.subscribe, store.get);
}
