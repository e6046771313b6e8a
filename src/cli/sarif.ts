import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckResult, Finding } from '../check/finding.js';
import { allRuleCards } from '../collect/rollup/catalogue.js';
import { formById } from '../form/index.js';
import { isTextPlace, type Place } from '../report/place.js';
import { qualifiedAddress } from '../grid/address.js';
import { sectionMark } from '../rules/words.js';
import { version } from './version.js';

/** SARIF 2.1.0 (OASIS): what other tools read of a check. Every finding names its file first; the cell is a logical location. */
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Places of one finding that are written. */
const mostPlaces = 50;

const rules = [
  ...allRuleCards.map(({ id, title, checks, remedy, level }) => ({
    id, shortDescription: { text: title }, fullDescription: { text: checks }, help: { text: remedy },
    defaultConfiguration: { level: levels[level.submit] },
  })),
  { id: 'file/unreadable', shortDescription: { text: '文件没有读出来' }, defaultConfiguration: { level: 'none' } },
];

const indexOf = new Map(rules.map(({ id }, at) => [id, at]));

export function sarifHead(): string {
  const driver = { name: 'gouji', version, language: 'zh-CN', rules };
  return `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},`
    + '"columnKind":"utf16CodeUnits","results":[\n';
}

/** The results of one file. */
export function sarifResults(file: string, { form, findings }: CheckResult): unknown[] {
  return findings.map((finding) => resultOf(file, form, finding));
}

/** All files, those without a finding too. */
export function sarifEnd(files: readonly { readonly file: string; readonly verdict: string }[]): string {
  const artifacts = files.map(({ file, verdict }) =>
    ({ location: { uri: uriOf(file) }, roles: ['analysisTarget'], properties: { verdict } }));
  return `\n],"artifacts":${JSON.stringify(artifacts)},"invocations":[{"executionSuccessful":true}]}]}\n`;
}

function resultOf(file: string, form: string, { rule, level, outcome, message, places, waiver }: Finding): unknown {
  const names = [...new Set(places.slice(0, mostPlaces).map((place) => nameOf(place, form)))];
  return {
    ruleId: rule, ...(indexOf.has(rule) ? { ruleIndex: indexOf.get(rule) } : {}),
    // what could not be decided is no failure, and then has no level
    ...(outcome === 'unchecked' ? { kind: 'open', level: 'none' } : { level: levels[level] }),
    message: { text: message },
    locations: [{
      physicalLocation: { artifactLocation: { uri: uriOf(file) } },
      ...(names.length > 0 ? { logicalLocations: names.map((fullyQualifiedName) => ({ fullyQualifiedName })) } : {}),
    }],
    ...(waiver ? { suppressions: [{ kind: 'external', justification: `${waiver.reason}（${waiver.name}，${waiver.date}）` }] } : {}),
  };
}

/** `表三!D7`, `六 ¶1`. */
function nameOf(place: Place, form: string): string {
  if (!isTextPlace(place)) return qualifiedAddress(place.sheet, place.cell);
  return `${sectionMark(place.section, formById(form)!)} ¶${place.paragraph}`;
}

function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
