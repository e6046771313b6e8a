import { noSettings, withChanges, type StoredSettings } from '../../files/settings.js';
import { workbookOf, type UniverSession } from './host.js';
import { refuseWhileEditing } from './protection.js';

const place = 'gouji';

/** Kept in the workbook's own metadata; opening and saving an xlsx carry them over. */
export function settingsOf(session: UniverSession): StoredSettings {
  const stored: unknown = workbookOf(session).getCustomMetadata()?.[place];
  return typeof stored === 'object' && stored !== null ? (stored as StoredSettings) : noSettings;
}

export function setSettings(session: UniverSession, changes: Readonly<Record<string, string | undefined>>): void {
  refuseWhileEditing(session);
  const values = withChanges(settingsOf(session).values, changes);
  const { [place]: _all, ...custom } = workbookOf(session).getCustomMetadata() ?? {};
  if (Object.keys(values).length > 0) custom[place] = { values, damaged: false } satisfies StoredSettings;
  workbookOf(session).setCustomMetadata(Object.keys(custom).length > 0 ? custom : undefined);
}
