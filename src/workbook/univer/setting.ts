import { workbookOf, type Session } from './host.js';
import { refuseWhileEditing } from './protection.js';

const place = 'gouji';

/** Kept in the workbook's own metadata; opening and saving an xlsx carry them over. */
export function readSettingsOf(session: Session): Readonly<Record<string, string>> {
  const settings: unknown = workbookOf(session).getCustomMetadata()?.[place];
  return typeof settings === 'object' && settings !== null ? (settings as Record<string, string>) : {};
}

export function getSetting(session: Session, key: string): string | undefined {
  const settings = readSettingsOf(session);
  return Object.hasOwn(settings, key) ? settings[key] : undefined;
}

export function setSetting(session: Session, key: string, value: string | undefined): void {
  refuseWhileEditing(session);
  const settings: Record<string, string> = { ...readSettingsOf(session) };
  delete settings[key];
  if (value !== undefined) settings[key] = value;
  const { [place]: _all, ...custom } = workbookOf(session).getCustomMetadata() ?? {};
  if (Object.keys(settings).length > 0) custom[place] = settings;
  workbookOf(session).setCustomMetadata(Object.keys(custom).length > 0 ? custom : undefined);
}
