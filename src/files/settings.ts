export type Settings = Readonly<Record<string, string>>;

/** What a workbook keeps of ours, by key. `damaged`: a part of ours is there, and what it held cannot be read any more. */
export interface StoredSettings {
  readonly values: Settings;
  readonly damaged: boolean;
}

/** These with the changes; undefined removes one. */
export function withChanges(values: Settings, changes: Readonly<Record<string, string | undefined>>): Settings {
  const changed = Object.entries({ ...values, ...changes });
  return Object.fromEntries(changed.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export const noSettings: StoredSettings = { values: {}, damaged: false };
