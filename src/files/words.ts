import { fillSentence } from '../report/sentence.js';
import { isReportJsonError, type ReportJsonError } from '../report/json.js';
import { type FileError, isFileError } from './error.js';
import { faults, frames, reportFaults } from './faults.js';
import { kinds } from './kinds.js';

/** What a FileError says to a person: what is wrong, and what to do with a file of this kind. */
export function fileSentence({ kind, fault, values, subject = 'xlsx' }: Pick<FileError, 'kind' | 'fault' | 'values' | 'subject'>): string {
  const { name, app, saveAs, refusal } = kinds[subject];
  const given = { app, extension: saveAs, named: name, why: refusal?.why ?? '', advice: refusal?.advice ?? '' };
  const phrase = fillSentence((faults[kind] as Readonly<Record<string, string>>)[fault]!, { ...given, ...values });
  return kind in frames && !phrase.endsWith('。') ? fillSentence(frames[kind as keyof typeof frames], { ...given, fault: phrase }) : phrase;
}

export function reportSentence({ fault }: ReportJsonError): string {
  return fillSentence(reportFaults[fault.kind], { ...fault, ...('property' in fault && fault.property === '' ? { property: '最外层' } : {}) });
}

/** The sentence for a file that could not be read; undefined for any other error, a fault of ours. */
export function unreadableSentence(error: unknown): string | undefined {
  if (isFileError(error)) return fileSentence(error);
  return isReportJsonError(error) ? reportSentence(error) : undefined;
}
