import { exitCode, CommandError } from './exit.js';

/** Where the command line writes: results to `out`, everything else to `err`. */
export interface Screen {
  /** Resolves when more may follow; rejects with a CommandError where nobody takes it any more. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  /** What is piped in; the process's own where absent. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Progress may be written over itself. */
  readonly isTerminal: boolean;
}

/** The streams of the process. A closed pipe or a full disk is an error with its own sentence and code. */
export function processScreen(): Screen {
  const { stdout, stderr } = process;
  // without a listener a late error would end the process with a stack trace and code 1
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  return {
    out: (text) => new Promise((resolve, reject) => {
      stdout.write(text, (error) => (error ? reject(cannotWrite(error)) : resolve()));
    }),
    err: (text) => { stderr.write(text); },
    isTerminal: stderr.isTTY === true,
  };
}

function cannotWrite(cause: Error): CommandError {
  const code = 'code' in cause ? cause.code : undefined;
  const why = code === 'EPIPE' ? '接收结果的程序已经关闭' : code === 'ENOSPC' ? '磁盘已满' : '输出写不进去';
  return new CommandError(exitCode.ioError, `${why}，结果没有写完。`, { cause });
}

// C0 and C1 controls, and the marks that turn the direction of text or hide it
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text from a file as a terminal may show it: what would move the cursor or turn the line stands as its code. */
export function shown(text: string): string {
  return text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
