import { Remote } from '../remote.js';

/** What the library makes with `new`, by name. office.js itself tells the first one when a page is ready for commands. */
export const services: Readonly<Record<string, () => Remote>> = {
  'Microsoft.InternalService.AddinInternalService': () => new AddinInternalServiceRemote(),
};

class AddinInternalServiceRemote extends Remote {
  readonly typeName = 'AddinInternalService';

  NotifyActionHandlerReady(): void {}
}
