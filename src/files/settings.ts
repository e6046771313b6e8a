import { SaxesParser } from 'saxes';

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
  const parser = new SaxesParser({ xmlns: true });
  let key: string | undefined;
  let damaged = false;
  parser.on('error', () => { damaged = true; });
  parser.on('doctype', () => { damaged = true; });
  parser.on('opentag', (tag) => {
    key = tag.uri === settingsNamespace && tag.local === 'setting' ? tag.attributes['key']?.value : undefined;
    if (key !== undefined) settings[key] = '';
  });
  const append = (text: string): void => {
    if (key !== undefined) settings[key] += text;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => { key = undefined; });
  parser.write(xml).close();
  return damaged ? {} : settings;
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
