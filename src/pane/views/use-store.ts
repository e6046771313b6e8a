import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk } from '../actions/desk.js';
import type { PaneState } from '../state/pane-state.js';

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a view of the pane stands outside of its desk');
  return desk;
}

export function usePane(): PaneState {
  const { store } = useDesk();
  return useSyncExternalStore(store.subscribe, store.get);
}
