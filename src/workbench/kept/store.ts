import { newestFirst, surplus, type KeptState } from './kept-state.js';

/** What the browser keeps for this site. Each method rejects where the browser refuses. */
export interface KeptStore {
  /** The newest first, without their bytes. */
  states(): Promise<KeptState[]>;
  /** Puts it in place of a state with the same key, and lets the oldest go. */
  put(state: KeptState, bytes: Uint8Array): Promise<void>;
  bytesOf(state: KeptState): Promise<Uint8Array | undefined>;
  remove(states: readonly KeptState[]): Promise<void>;
}

const states = 'states';
const contents = 'bytes';

/** Opens the browser's storage; rejects where it is off. */
export async function openStore(): Promise<KeptStore> {
  // a browser may have none, whatever its type says
  const storage = globalThis.indexedDB as IDBFactory | undefined;
  if (!storage) throw new Error('this browser has no IndexedDB');
  const request = storage.open('gouji-workbench', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(states, { keyPath: 'key' });
    request.result.createObjectStore(contents);
  };
  const database = await answerOf(request);

  async function change(work: (known: IDBObjectStore, bytes: IDBObjectStore) => void | Promise<void>): Promise<void> {
    const transaction = database.transaction([states, contents], 'readwrite');
    const done = finished(transaction);
    const worked = Promise.resolve(work(transaction.objectStore(states), transaction.objectStore(contents)));
    // why the browser refused is known when the transaction has ended
    await worked.catch(async (error: unknown) => {
      await done;
      throw error;
    });
    await done;
  }

  return {
    states: async () => newestFirst(await answerOf(all(database.transaction(states).objectStore(states)))),
    put: (state, bytes) => change(async (known, files) => {
      known.put(state);
      files.put(bytes, state.key);
      for (const { key } of surplus(await answerOf(all(known)))) {
        known.delete(key);
        files.delete(key);
      }
    }),
    bytesOf: ({ key }) => answerOf(
      database.transaction(contents).objectStore(contents).get(key) as IDBRequest<Uint8Array | undefined>),
    remove: (gone) => change((known, files) => {
      for (const { key } of gone) {
        known.delete(key);
        files.delete(key);
      }
    }),
  };
}

const all = (known: IDBObjectStore): IDBRequest<KeptState[]> => known.getAll() as IDBRequest<KeptState[]>;

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}
