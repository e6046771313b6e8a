import { readSettings, settingsNamespace, writeSettings } from '../../files/settings-xml.js';
import { noSettings, withChanges, type StoredSettings } from '../../files/settings.js';
import { inExcel } from './errors.js';
import type { Together } from './together.js';

export function settings(together: Together): Promise<StoredSettings> {
  return together.ask((context) => {
    const found = askSettings(context);
    return async () => (await found()).settings;
  });
}

export function setSettings(changes: Readonly<Record<string, string | undefined>>): Promise<void> {
  return inExcel(async (context) => {
    const found = askSettings(context);
    await context.sync();
    const { parts, settings: { values } } = await found();
    const all = withChanges(values, changes);
    const [part, ...duplicates] = parts;
    if (Object.keys(all).length === 0) part?.delete();
    else if (part) part.setXml(writeSettings(all));
    else context.workbook.customXmlParts.add(writeSettings(all));
    for (const duplicate of duplicates) duplicate.delete();
    await context.sync();
  });
}

/** There is one part, or none; two people who set at the same time may make two, and then the first counts. */
function askSettings(context: Excel.RequestContext): () => Promise<{ parts: Excel.CustomXmlPart[]; settings: StoredSettings }> {
  const found = context.workbook.customXmlParts.getByNamespace(settingsNamespace);
  found.load('items/id');
  const only = found.getOnlyItemOrNullObject().getXml();
  return async () => {
    const { items: parts } = found;
    if (parts.length === 0) return { parts, settings: noSettings };
    const first = parts.length > 1 ? parts[0]!.getXml() : only;
    if (parts.length > 1) await context.sync();
    return { parts, settings: readSettings(first.value) };
  };
}
