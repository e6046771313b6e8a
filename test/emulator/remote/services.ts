import { invalidArgument } from '../failure.js';
import { Remote } from '../remote.js';
import type { AddInState } from './workbook.js';

/** What the library makes with `new`, by name. office.js itself tells the first one when a page is ready for commands. */
export const servicesOf = (state: AddInState): Readonly<Record<string, () => Remote>> => ({
  'Microsoft.InternalService.AddinInternalService': () => new AddinInternalServiceRemote(),
  'Microsoft.AppRuntime.AppRuntimeService': () => new AppRuntimeServiceRemote(state),
});

class AddinInternalServiceRemote extends Remote {
  readonly typeName = 'AddinInternalService';

  NotifyActionHandlerReady(): void {}
}

/** Behind Office.addin, in a shared runtime: whether the page is in sight. */
class AppRuntimeServiceRemote extends Remote {
  readonly typeName = 'AppRuntimeService';

  constructor(private readonly state: AddInState) {
    super();
  }
  GetAppRuntimeState(): string {
    return this.state.page;
  }
  SetAppRuntimeState(state: string): void {
    if (state !== 'Visible' && state !== 'Background' && state !== 'Inactive') throw invalidArgument(`state ${state}`);
    this.state.page = state;
  }
}
