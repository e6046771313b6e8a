import { FileError } from './error.js';
import { childrenOf, parseTree, prefixOf } from './ooxml/xml/tree.js';

/**
 * Settings of this product live in one custom XML part of the workbook: Office.js, the xlsx file and the
 * workbench all reach it, so that they travel with the file.
 * `<settings xmlns="urn:gouji:settings"><setting key="…">…</setting></settings>`
 */
export const settingsNamespace = 'urn:gouji:settings';

export type Settings = Readonly<Record<string, string>>;

export function writeSettings(settings: Settings): string {
  const items = Object.keys(settings)
    .sort()
    .map((key) => `<setting key="${escapeXml(key)}">${escapeXml(settings[key]!)}</setting>`);
  return `<settings xmlns="${settingsNamespace}">${items.join('')}</settings>`;
}

/** A part that somebody else damaged reads as empty: settings are a convenience, never the figures. */
export function readSettings(xml: string): Settings {
  const settings: Record<string, string> = Object.create(null) as Record<string, string>;
  try {
    const root = parseTree(xml, 'settings');
    const prefix = prefixOf(root.name);
    // hosts hand the part back with a prefix of their own
    const namespace = root.attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`);
    if (root.local !== 'settings' || namespace !== settingsNamespace) return {};
    for (const setting of childrenOf(root, 'setting')) {
      const key = setting.attributes.get('key');
      if (key !== undefined) settings[key] = setting.text;
    }
    return settings;
  } catch (error) {
    if (error instanceof FileError) return {};
    throw error;
  }
}

function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
