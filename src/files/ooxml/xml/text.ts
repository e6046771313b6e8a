import { damaged } from '../../error.js';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text between tags as XML means it: each kind of line end is one. */
export function decodeText(raw: string, part: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return text.includes('&') ? resolveEntities(text, part) : text;
}

/** An attribute's value as XML means it: white space is spaces. */
export function decodeAttribute(raw: string, part: string): string {
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 60) throw damaged('xml', { part });
    if (code === 38 || code < 32) return resolveEntities(raw.replace(/\r\n?|[\t\n]/g, ' '), part);
  }
  return raw;
}

/** Only the five entities of XML itself exist here. */
function resolveEntities(text: string, part: string): string {
  return text.replace(/&([^;&]{0,12};?)/g, (whole, reference: string) => {
    const character = reference.endsWith(';') ? resolve(reference.slice(0, -1)) : undefined;
    if (character === undefined) throw damaged('entity', { part, entity: whole });
    return character;
  });
}

function resolve(reference: string): string | undefined {
  const numeric = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(reference);
  if (!numeric) return Object.hasOwn(named, reference) ? named[reference] : undefined;
  const code = numeric[1] !== undefined ? Number.parseInt(numeric[1], 16) : Number(numeric[2]);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

function isXmlCharacter(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe)
    || (code > 0xffff && code <= 0x10ffff);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

// what XML cannot hold, a lone half of a surrogate pair, a return, and text that already looks like such an escape
const unwritable =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Excel's own way (ST_Xstring) of keeping any text: `_x0001_`. */
export function escapeXstring(text: string): string {
  return text.replace(unwritable, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
