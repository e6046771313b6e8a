import { isFileError } from './error.js';
import { escapeAttribute } from './ooxml/xml/text.js';
import { childrenOf, parseTree, prefixOf } from './ooxml/xml/tree.js';
import { noSettings, type Settings, type StoredSettings } from './settings.js';

/**
 * Settings of this product live in one custom XML part of the workbook: Office.js, the xlsx file and the
 * workbench all reach it, so that they travel with the file.
 * `<settings xmlns="urn:gouji:settings"><setting key="…">…</setting></settings>`
 */
export const settingsNamespace = 'urn:gouji:settings';

export function writeSettings(settings: Settings): string {
  const items = Object.keys(settings)
    .sort()
    .map((key) => `<setting key="${escaped(key)}">${escaped(settings[key]!)}</setting>`);
  return `<settings xmlns="${settingsNamespace}">${items.join('')}</settings>`;
}

/** Reads our part; another vocabulary's holds none of ours. */
export function readSettings(xml: string): StoredSettings {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  try {
    const root = parseTree(xml, 'settings');
    const prefix = prefixOf(root.name);
    // hosts hand the part back with a prefix of their own
    const namespace = root.attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`);
    if (root.local !== 'settings' || namespace !== settingsNamespace) return noSettings;
    for (const setting of childrenOf(root, 'setting')) {
      const key = setting.attributes.get('key');
      if (key !== undefined) values[key] = setting.text;
    }
    return { values, damaged: false };
  } catch (error) {
    if (isFileError(error)) return { values: {}, damaged: true };
    throw error;
  }
}

// what XML cannot hold
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return escapeAttribute(text.replace(unwritable, ''));
}
