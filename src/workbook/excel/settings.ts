import { readSettings, settingsNamespace, writeSettings, type Settings } from '../kept/settings.js';
import { inExcel } from './errors.js';

export function getSetting(key: string): Promise<string | undefined> {
  return inExcel(async (context) => {
    const { settings } = await findSettings(context);
    return Object.hasOwn(settings, key) ? settings[key] : undefined;
  });
}

export function setSetting(key: string, value: string | undefined): Promise<void> {
  return inExcel(async (context) => {
    const { parts, settings } = await findSettings(context);
    const others = Object.entries(settings).filter(([name]) => name !== key);
    const all = value === undefined ? others : [...others, [key, value] as const];
    const [part, ...duplicates] = parts;
    if (all.length === 0) part?.delete();
    else if (part) part.setXml(writeSettings(Object.fromEntries(all)));
    else context.workbook.customXmlParts.add(writeSettings(Object.fromEntries(all)));
    for (const duplicate of duplicates) duplicate.delete();
    await context.sync();
  });
}

/** There is one part, or none; two people who set at the same time may make two, and then the first counts. */
async function findSettings(context: Excel.RequestContext): Promise<{ parts: Excel.CustomXmlPart[]; settings: Settings }> {
  const found = context.workbook.customXmlParts.getByNamespace(settingsNamespace);
  found.load('items/id');
  const only = found.getOnlyItemOrNullObject().getXml();
  await context.sync();
  const { items: parts } = found;
  if (parts.length === 0) return { parts, settings: {} };
  const first = parts.length > 1 ? parts[0]!.getXml() : only;
  if (parts.length > 1) await context.sync();
  const { value: xml } = first;
  return { parts, settings: readSettings(xml) };
}
