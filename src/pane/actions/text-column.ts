import { failureOf } from '../words/errors.js';
import { cannotBindText } from '../words/claims.js';
import { checkAgain } from './check.js';
import { attempt, type Desk } from './desk.js';
import { found } from './look.js';

/** 这一列是正文. */
export async function bindText(desk: Desk): Promise<void> {
  await attempt(desk, 'binding', async () => {
    try {
      desk.store.set(found(desk, await desk.session.bindText()));
    } catch (error) {
      if (failureOf(error)?.kind !== 'notFound') throw error;
      desk.store.set({ notice: { intent: 'warning', text: cannotBindText } });
      return;
    }
    await checkAgain(desk);
  });
}

/** 恢复自动查找. */
export async function unbindText(desk: Desk): Promise<void> {
  await attempt(desk, 'binding', async () => {
    desk.store.set(found(desk, await desk.session.unbind('text')));
    await checkAgain(desk);
  });
}
