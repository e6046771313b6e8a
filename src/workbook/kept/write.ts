import { tableKeys } from '../../form/index.js';
import { areaAddress } from '../../grid/address.js';
import type { Bindings } from '../../finder/find-tables.js';
import type { Facts } from '../../narrative/types.js';
import type { Kept } from './kept.js';

/** A setting as text; undefined where there is nothing to keep, and then no setting is left behind. */
type Writers = { readonly [Key in Exclude<keyof Kept, 'damaged'>]: (value: Kept[Key]) => string | undefined };

const writers: Writers = {
  bindings: writeBindings,
  identity: (identity) => (Object.keys(identity).length === 0 ? undefined : JSON.stringify(identity)),
  waivers: (waivers) => (waivers.length === 0 ? undefined : JSON.stringify(waivers)),
  lastYear: (report) => report
    && JSON.stringify({ form: report.form, agency: report.agency, year: report.year, figures: report.figures, sameBody: report.sameBody }),
  profile: (profile) => profile,
  facts: writeFacts,
  template: (template) => template,
  texts: (record) =>
    record && JSON.stringify({
      paragraphs: record.paragraphs.map(({ id, text, slots, kept, own }) => ({ id, text, slots, kept, own })), foreign: record.foreign,
    }),
  signoff: (signoff) => signoff && JSON.stringify(signoff),
  checkSheet: (formula) => formula,
};

/** The settings that these parts of what is kept are written as. */
export function keptSettings(change: Partial<Kept>): Record<string, string | undefined> {
  const keys = (Object.keys(change) as (keyof Kept)[]).filter((key) => key !== 'damaged');
  return Object.fromEntries(keys.map((key) => [key, (writers[key] as (value: unknown) => string | undefined)(change[key])]));
}

function writeBindings(bindings: Bindings): string | undefined {
  const kept = [...tableKeys, 'text' as const].flatMap((key) => {
    const binding = bindings[key];
    return binding ? [[key, { sheet: binding.sheet, area: areaAddress(binding.area) }] as const] : [];
  });
  return kept.length === 0 ? undefined : JSON.stringify(Object.fromEntries(kept));
}

function writeFacts(facts: Facts): string | undefined {
  const isTold = (value: unknown): boolean =>
    value !== undefined && !(Array.isArray(value) && value.every((text) => String(text).trim() === ''));
  const told = Object.entries<unknown>({ ...facts }).filter(([, value]) => isTold(value));
  return told.length === 0 ? undefined : JSON.stringify(Object.fromEntries(told));
}
