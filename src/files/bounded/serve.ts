import { answerOf, type Answer } from './answer.js';

/** The worker's side: says that it is there, then answers what it hears, one after the other. */
export function serve<Input, Output>(
  work: (input: Input) => Promise<Output>, post: (answer: Answer<Output>) => void,
): (input: Input) => Promise<void> {
  post({ kind: 'ready' });
  return async (input) => post(await answerOf(() => work(input)));
}
