import { isReportJsonError, ReportJsonError, type ReportJsonFault } from '../../report/json.js';
import type { Values } from '../../report/sentence.js';
import { FileError, isFileError, unfinished, type FileErrorKind, type KindId } from '../error.js';

/** What a worker says: plain data, since an error's class and its own properties do not cross. */
export type Answer<Output> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'fileError'; readonly error: FileFacts }
  | { readonly kind: 'jsonError'; readonly fault: ReportJsonFault }
  | { readonly kind: 'crash'; readonly message: string };

export type FinalAnswer<Output> = Exclude<Answer<Output>, { readonly kind: 'ready' }>;

interface FileFacts {
  readonly kind: FileErrorKind;
  readonly fault: string;
  readonly values: Values;
  readonly subject: KindId | undefined;
}

/** Does the work; whatever goes wrong is an answer too. */
export async function answerOf<Output>(work: () => Promise<Output>): Promise<FinalAnswer<Output>> {
  try {
    return { kind: 'done', output: await work() };
  } catch (error) {
    if (isFileError(error)) {
      const { kind, fault, values, subject } = error;
      return { kind: 'fileError', error: { kind, fault, values, subject } };
    }
    if (isReportJsonError(error)) return { kind: 'jsonError', fault: error.fault };
    return { kind: 'crash', message: String(error) };
  }
}

/** What the work gave; throws what it threw, a crash as a FileError: it may not take the other files with it. */
export function outputOf<Output>(answer: FinalAnswer<Output>): Output {
  switch (answer.kind) {
    case 'done': return answer.output;
    case 'fileError': {
      const { kind, fault, values, subject } = answer.error;
      throw new FileError(kind, fault, values, subject === undefined ? {} : { subject });
    }
    case 'jsonError': throw new ReportJsonError(answer.fault);
    case 'crash': throw unfinished('crash', { message: answer.message });
  }
}
