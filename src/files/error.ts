import type { Names, Values } from '../report/sentence.js';
import type { faults } from './faults.js';

type Faults = typeof faults;

export type FileErrorKind = keyof Faults;

/** Kinds of files by the name that kinds.ts knows them under. */
export type KindId =
  | 'xlsx' | 'docx' | 'pdf' | 'html' | 'text' | 'json'
  | 'xls' | 'et' | 'xlsb' | 'ods' | 'xml' | 'csv'
  | 'doc' | 'wps' | 'odt' | 'rtf' | 'mht' | 'mail' | 'ofd'
  | 'ppt' | 'picture' | 'archive' | 'oldOffice' | 'unknown' | 'noDocument';

/**
 * The only error that readers and writers of files throw for a file: facts. `fileSentence` of words.ts says them to a person;
 * `message` is for developers.
 */
export class FileError extends Error {
  override readonly name = 'FileError';
  /** The kind of file it concerns; whoever opens the file knows it, the floors below do not. */
  subject: KindId | undefined;

  constructor(
    readonly kind: FileErrorKind, readonly fault: string, readonly values: Values = {},
    options?: ErrorOptions & { readonly subject?: KindId },
  ) {
    super(`${kind}: ${fault} ${JSON.stringify(values)}`, options);
    this.subject = options?.subject;
  }
}

/** By its name and not by its class: a page holds several bundles, each with a class of its own. */
export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && error.name === 'FileError';
}

/** {app} and the like come from the kind of file. */
type Given = 'app' | 'extension' | 'named' | 'why' | 'advice';
type Asked<Text extends string> = Exclude<Names<Text>, Given>;
type ValuesOf<Text> = Text extends string
  ? [Asked<Text>] extends [never] ? [values?: undefined] : [values: Readonly<Record<Asked<Text>, string | number>>]
  : never;

/** Makes the errors of one kind; the compiler knows what each fault is filled with. */
function errorsOf<Kind extends FileErrorKind>(kind: Kind) {
  return <Fault extends keyof Faults[Kind] & string>(
    fault: Fault, ...[values, options]: [...ValuesOf<Faults[Kind][Fault]>, options?: ErrorOptions]
  ): FileError =>
    new FileError(kind, fault, values as Values | undefined, options);
}

export const encrypted = errorsOf('encrypted');
export const damaged = errorsOf('damaged');
export const tooLarge = errorsOf('tooLarge');
export const unsafe = errorsOf('unsafe');
export const unfinished = errorsOf('unfinished');
export const notFound = errorsOf('notFound');
export const protectedFile = errorsOf('protected');
export const unsupported = errorsOf('unsupported');
