import { readSettings, settingsNamespace, writeSettings } from '../../files/settings-xml.js';
import { noSettings, withChanges, type StoredSettings } from '../../files/settings.js';
import { inExcel } from './errors.js';

export function settings(): Promise<StoredSettings> {
  return inExcel(async (context) => (await findSettings(context)).settings);
}

export function setSettings(changes: Readonly<Record<string, string | undefined>>): Promise<void> {
  return inExcel(async (context) => {
    const { parts, settings: { values } } = await findSettings(context);
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
async function findSettings(context: Excel.RequestContext): Promise<{ parts: Excel.CustomXmlPart[]; settings: StoredSettings }> {
  const found = context.workbook.customXmlParts.getByNamespace(settingsNamespace);
  found.load('items/id');
  const only = found.getOnlyItemOrNullObject().getXml();
  await context.sync();
  const { items: parts } = found;
  if (parts.length === 0) return { parts, settings: noSettings };
  const first = parts.length > 1 ? parts[0]!.getXml() : only;
  if (parts.length > 1) await context.sync();
  const { value: xml } = first;
  return { parts, settings: readSettings(xml) };
}
