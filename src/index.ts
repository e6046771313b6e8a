/**
 * The engine of Gouji for other programs: values in, values out, the same in Node, in a browser and in a worker. It reads no file
 * from a disk, asks no network, keeps nothing.
 */
import { check as checkReport } from './check/check.js';
import type { CheckResult } from './check/finding.js';
import { findSuspects, type Suspects, type SuspectOptions } from './check/suspects/index.js';
import { formById } from './form/index.js';
import type { Form } from './form/types.js';
import type { Facts, Paragraph } from './narrative/types.js';
import { paragraphText, writeNarrative, type WritingOptions } from './narrative/write.js';
import { parseReport } from './report/json.js';
import { asLastYear } from './report/last-year.js';
import type { Report } from './report/report.js';
import type { Profile } from './rules/card.js';
import { checkReading } from './workbook/check-reading.js';
import { readFile } from './workbook/read-file.js';
import type { Reading } from './workbook/reading.js';

export { checkJson } from './check/check-json.js';
export type { CheckResult, Finding, Verdict } from './check/finding.js';
export type { SuspectBlock, Suspects, SuspectOptions } from './check/suspects/index.js';
export { unreadableSentence } from './files/words.js';
export { setCodeMaps } from './files/pdf/code-maps.js';
export { currentForm, forms } from './form/index.js';
export type { Equation, Figure, FigureKey, Form } from './form/types.js';
export type { Facts, Paragraph } from './narrative/types.js';
export { reportJson } from './report/json.js';
export type { Report } from './report/report.js';
export type { Reading } from './workbook/reading.js';

/** The form with this id, e.g. `2021`: its tables, figures, labels and equations as data. Throws for an id that is not known. */
export function form(id: string): Form {
  const found = formById(id);
  if (!found) throw new RangeError(`no form ${id}`);
  return found;
}

/** A report from its JSON, as `gouji read` and `reportJson` write it. Throws an error for which `unreadableSentence` has a sentence. */
export function parse(json: string): Report {
  return parseReport(json);
}

/**
 * Reads whatever holds a report: xlsx, docx, PDF with text, web page, CSV, plain text, report JSON. What it is goes by its bytes,
 * the name only helps. Rejects with an error for which `unreadableSentence` has a sentence. Foreign bytes belong in a worker that can
 * be ended: a hostile file may take seconds and much memory before it is refused.
 */
export function read(name: string, bytes: Uint8Array): Promise<Reading> {
  return readFile(name, bytes);
}

/** What a check takes beside the report. */
export interface CheckOptions {
  /** The report of the year before; without it, nothing is compared but what the file itself keeps. */
  readonly lastYear?: Report;
  /** The stage, which decides what is an error: `draft`, `submit` (the usual one) or `publish`. */
  readonly profile?: Profile;
}

/** Runs the rule book over a report, or over what `read` gave with the places that it found. Same input, same result. */
export function check(given: Report | Reading, { lastYear, profile }: CheckOptions = {}): CheckResult {
  const before = lastYear && asLastYear(lastYear);
  if (!('report' in given)) return checkReport(given, { ...(before && { lastYear: before }), ...(profile && { profile }) });
  return checkReading(profile ? { ...given, kept: { ...given.kept, profile } } : given, before);
}

/** The smallest sets of cells that, changed to the values that it names, make every equation hold. */
export function suspects(report: Report, options?: SuspectOptions): Suspects {
  return findSuspects(form(report.form), report.figures, options);
}

/** A paragraph as it is written, with where each of its numbers comes from. */
export interface WrittenParagraph extends Paragraph {
  readonly text: string;
}

/** The text of a report, from its figures and from facts that no table holds; what nobody knows shows as 【待填：…】. */
export function narrate(report: Report, facts: Facts = {}, options?: WritingOptions): WrittenParagraph[] {
  return writeNarrative(form(report.form), report, facts, options).map((paragraph) => ({ ...paragraph, text: paragraphText(paragraph) }));
}
