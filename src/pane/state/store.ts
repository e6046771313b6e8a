/** The smallest store that a view can follow: a value, a way to change it, and those who want to know. */
export interface Store<T extends object> {
  readonly get: () => T;
  readonly set: (change: Partial<T> | ((present: T) => Partial<T>)) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let present = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => present,
    set(change) {
      present = { ...present, ...(typeof change === 'function' ? change(present) : change) };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
