import { catalogue } from '../../src/rules/catalogue.js';
import { checkCase, readFixture } from './fixture.js';

export const messageFile = new URL('messages.txt', import.meta.url);

/** All that the rules say of their fixtures, to be read as a whole. */
export function messageList(): string {
  return catalogue.map(({ id }) => {
    const { invalid, unchecked } = readFixture(id);
    const messages = [...invalid, ...unchecked].flatMap((one) => checkCase(one).findings)
      .filter(({ rule }) => rule === id).map(({ outcome, message }) => (outcome === 'fail' ? message : `（没能检查）${message}`));
    return [id, ...new Set(messages)].join('\n  ');
  }).join('\n\n') + '\n';
}
